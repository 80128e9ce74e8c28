/**
 * A login that holds: who it is, what its key may do, and `fetch` with that key. No prompt.
 *
 * A session has one key, one permission from its login, and one more for each difference that was asked for since, each
 * with tokens of its own. They go to the relay and to the provider's own origin, nowhere else.
 */

import { present, readCall, sendSigned } from "./calls.js";
import { concerns, covers, readDelegation } from "./capabilities.js";
import { endAt, handOn } from "./delegation.js";
import { CountersignError } from "./jose.js";
import { SessionKey } from "./keys.js";
import { checkAccessToken, requestTokens, tokenFields } from "./tokens.js";
import { refusalOf } from "./wire.js";

const REFRESH_BEFORE = 30; // seconds before the access token ends
const NOT_HERE = new Set(["capability_missing", "budget_spent", "delegation_expired"]);

export class Session {
  #client;
  #record;

  constructor(client, record) {
    this.#client = client;
    this.#record = record;
  }

  /** The session address: the same at every login here, another one everywhere else. */
  get address() {
    return this.#record.identity.sub;
  }

  /** Claims of the id_token: what the person chose to share. */
  get identity() {
    return this.#record.identity;
  }

  /** How often this person ended a session here before. */
  get generation() {
    return this.#first.generation;
  }

  get keyAlgorithm() {
    return this.#first.key.alg;
  }

  get delegationId() {
    return this.#first.delegationId;
  }

  get receipts() {
    return this.#first.receipts;
  }

  /** What the login granted, which may be less than what was asked for. */
  get granted() {
    return shown(this.#first);
  }

  /** What the login granted, and what was asked for since. */
  get permissions() {
    const { latest } = this.#client.kept;
    return (this.#isOurs(latest) ? latest : this.#record).permissions.map(shown);
  }

  /**
   * `fetch` for the provider's own origin, signed by the session key. No prompt.
   *
   * Where one permission does not allow the call, the next one that could is tried.
   *
   * @param {string|URL|Request} input
   * @param {RequestInit} [init]
   * @returns {Promise<Response>} whatever the provider answers, refusals too
   */
  async fetch(input, init = {}) {
    const call = await readCall(this.#client.provider, input, init);
    let response = null;
    for (const { id } of await this.#couldAllow(call.target.pathname)) {
      response = await this.#send(id, call);
      if (!NOT_HERE.has((await refusalOf(response))?.error)) break;
    }
    return response;
  }

  /**
   * What would have to be asked for, where `answer` says that the key may not do this or has used up its budget;
   * null where it says something else.
   *
   * @param {Response} answer
   */
  async missing(answer) {
    const refusal = await refusalOf(answer);
    if (refusal?.error === "capability_missing") return refusal.needed ?? null;
    if (refusal?.error === "budget_spent") return refusal.step_up ?? null;
    return null;
  }

  /**
   * Asks the person for more, and for nothing that is there already; what is granted joins this session.
   *
   * @param {object} capabilities what `missing` answers
   * @param {object} [wish] `validFor`, `purpose` and `signal`, as for `Countersign.ask`
   * @returns {Promise<PendingLogin>}
   */
  askFor(capabilities, { validFor, purpose, signal } = {}) {
    return this.#client.ask({ capabilities, validFor, purpose, signal, joins: new SessionKey(this.#first.key) });
  }

  /**
   * Hands a part of what this session may do to another key. No prompt, as it only narrows.
   *
   * @param {string} to `did:key` of the other key
   * @param {object} can what it may do; every limit of ours must be there again, as low or lower
   * @param {number} until UTC seconds
   * @returns {Promise<Delegated>}
   */
  async delegate(to, can, until) {
    const { permissions } = await this.#newest();
    const allowing = permissions.find((one) => one.authSig && covers(shown(one).capabilities, can));
    const permission = allowing ?? permissions.find((one) => one.authSig);
    if (!permission) throw new CountersignError("capability_missing");
    const above = { authSig: permission.authSig, receipts: permission.receipts, chain: [] };
    return handOn(above, new SessionKey(permission.key), { to, can, until, now: this.#client.now() });
  }

  /** Ends a part that was handed on, and what its key handed on itself; it cannot be undone. */
  async end(delegated) {
    const { permissions } = await this.#newest();
    const root = permissions.find((one) => one.authSig?.sig === delegated.authSig.sig);
    if (!root) throw new CountersignError("chain_key");
    await endAt(this.#client, new SessionKey(root.key), delegated);
  }

  /** Forgets key and tokens in this browser. The session itself ends only in the person's app. */
  async logout() {
    await this.#client.kept.changeSession((held) => (this.#isOurs(held) ? null : held));
  }

  get #first() {
    return this.#record.permissions[0];
  }

  #isOurs(held) {
    return held?.permissions[0].id === this.#first.id;
  }

  /** The newest record: another tab may have refreshed a token, added a permission, or signed out. */
  async #newest() {
    const held = await this.#client.kept.session();
    if (!this.#isOurs(held)) throw new CountersignError("token_invalid", "You are signed out.");
    this.#record = held;
    return held;
  }

  /** Permissions that may be about a path, in order; where none could, the first, so that the provider says why. */
  async #couldAllow(path) {
    const { permissions } = await this.#newest();
    const now = this.#client.now();
    const fitting = permissions.filter((one) => {
      const { capabilities, expiresAt } = shown(one);
      return one.authSig && expiresAt > now && concerns(capabilities, path);
    });
    return fitting.length ? fitting : permissions.slice(0, 1);
  }

  async #send(id, call) {
    await this.#ready(id);
    const response = await this.#signed(id, call);
    const code = response.status === 401 || response.status === 403 ? (await refusalOf(response))?.error : null;
    if (code === "token_invalid") await this.#refresh(id, this.#permission(id).accessToken);
    else if (code === "delegation_unknown") await this.#present(id, true);
    else return response;
    return this.#signed(id, call);
  }

  async #ready(id) {
    const { accessToken, accessExpires, authSig, presented } = this.#permission(id);
    if (accessExpires - REFRESH_BEFORE <= this.#client.now()) await this.#refresh(id, accessToken);
    if (authSig && !presented) await this.#present(id);
  }

  #signed(id, call) {
    const { key, accessToken: token, delegationId } = this.#permission(id);
    const headers = { Authorization: `DPoP ${token}` };
    if (delegationId) headers["Countersign-Delegation"] = delegationId;
    return sendSigned(call, { key: new SessionKey(key), now: this.#client.now(), token, headers });
  }

  /** Shows the provider the signed permission and its receipts, once, or again where it forgot them. */
  #present(id, again = false) {
    return this.#change(id, async ({ authSig, receipts, delegationId, presented }) => {
      if (authSig && (again || !presented)) {
        await present(this.#client.provider, { auth_sig: authSig, receipts }, delegationId);
      }
      return { presented: true };
    });
  }

  /** Trades the refresh token; another tab may have done it while this one waited. */
  #refresh(id, stale) {
    return this.#change(id, async ({ key: kept, accessToken, refreshToken }) => {
      if (accessToken !== stale) return {};
      if (!refreshToken) throw new CountersignError("token_invalid");
      const key = new SessionKey(kept);
      const form = { grant_type: "refresh_token", refresh_token: refreshToken };
      const tokens = await requestTokens(this.#client, key, form);
      await checkAccessToken(this.#client, tokens, key, this.address);
      return tokenFields(this.#client, tokens);
    });
  }

  #permission(id) {
    return this.#record.permissions.find((one) => one.id === id);
  }

  async #change(id, change) {
    this.#record = await this.#client.kept.changeSession(async (held) => {
      if (!this.#isOurs(held)) throw new CountersignError("token_invalid", "You are signed out.");
      const before = held.permissions.find((one) => one.id === id);
      const after = { ...before, ...(await change(before)) };
      return { ...held, permissions: held.permissions.map((one) => (one.id === id ? after : one)) };
    });
  }
}

function shown({ authSig, delegationId }) {
  const { capabilities, expiresAt } = readDelegation(authSig);
  return { delegationId, capabilities, expiresAt };
}
