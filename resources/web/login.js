/**
 * A login from the question to the answer: ask, show, wait, exchange.
 *
 * The rules: nothing is shown before the relay's answer was compared with what this page signed; a code is exchanged
 * once, whatever tabs, reloads and double clicks do, or again where the relay gave no answer; a login counts only after
 * state, issuer, nonce, signatures and key binding hold.
 */

import { b64u, canonical, CountersignError, randomText, sha256, splitJws } from "./jose.js";
import { SessionKey } from "./keys.js";
import { Session } from "./session.js";
import { alone } from "./store.js";
import { checkAccessToken, checkGranted, checkIdToken, requestTokens, tokenFields } from "./tokens.js";
import { postJson } from "./wire.js";

const REQUEST_LIFETIME = 110; // seconds; the relay allows 120, and clocks differ a little
const CLAIMED_EXTRA = 180; // seconds that a scanned code stays open
const POLL_INTERVAL = 1000; // milliseconds; also the pause after each hint by server-sent event

/**
 * Signs a request with a session key, a new one for a new session, and gives it to the relay.
 *
 * @param client a Countersign
 * @param wish as `Countersign.ask` takes it; with `joins`, the key of the session that is there, its answer joins that
 */
export async function askRelay(client, wish) {
  const { claims = [], capabilities = null, validFor = 3600, purpose = "", joins = null, signal } = wish;
  const key = joins ?? (await SessionKey.create(client.algorithms));
  const [nonce, state, verifier, now] = [randomText(), randomText(), randomText(48), client.now()];
  const payload = {
    iss: client.clientId, aud: client.relay, iat: now, exp: now + REQUEST_LIFETIME, jti: randomText(16), nonce,
    claims: [...claims].sort(), capabilities, valid_for: validFor, client_name: client.clientName, purpose,
  };
  if (client.signs) {
    const signing = `${client.provider}/.countersign/request`;
    payload.provider_jws = (await postJson(signing, { request: payload }, "provider_down", { signal })).provider_jws;
  }
  const request = await key.jws({ typ: "login-request+jwt", jwk: key.jwk }, canonical(payload));
  const body = { request, state, code_challenge: b64u(await sha256(verifier)), code_challenge_method: "S256" };
  if (client.redirectUri) body.redirect_uri = client.redirectUri;
  const answer = await postJson(`${client.relay}/requests`, body, "relay_down", { signal });
  await checkLink(client.relay, request, answer);
  const { alg, privateKey, jwk } = key;
  const requestId = answer.request_id;
  const adds = joins !== null;
  const login = { requestId, key: { alg, privateKey, jwk }, nonce, state, verifier, capabilities, adds, answer };
  await client.kept.addLogin(login, client.now());
  return new PendingLogin(client, login);
}

/** The code must name this relay and this very request; otherwise someone changed one of them. */
async function checkLink(relay, request, { link, deep_link: deepLink, match_code: matchCode, expired_at: ends }) {
  const digest = b64u((await sha256(request)).slice(0, 16));
  const parts = /^(https?:\/\/[^/#?]+)\/r\/([A-Za-z0-9_-]{22})#([A-Za-z0-9_-]{22})$/.exec(link ?? "");
  if (!parts || parts[1] !== relay || link.length >= 120) throw new CountersignError("link_invalid");
  if (parts[3] !== digest) throw new CountersignError("digest_mismatch");
  const expected = `countersign://${new URL(relay).host}/r/${parts[2]}?h=${digest}`;
  if (deepLink !== expected) throw new CountersignError("link_invalid");
  if (!/^\d{2,6}$/.test(matchCode ?? "") || !Number.isSafeInteger(ends)) throw new CountersignError("peer_answer");
}

/** A request that waits for the person. Show `link` as a QR code, and `matchCode`. */
export class PendingLogin {
  #client;
  #login;
  #result = null;
  #stop = new AbortController();

  constructor(client, login) {
    const { answer } = login;
    this.#client = client;
    this.#login = login;
    this.requestId = login.requestId;
    this.link = answer.link;
    this.deepLink = answer.deep_link;
    this.matchCode = answer.match_code;
    this.expiresAt = answer.expired_at;
    this.status = "waiting";
  }

  /** Whole seconds until the code ends. */
  secondsLeft() {
    return Math.max(0, this.expiresAt - this.#client.now());
  }

  /** Takes the request back, so that its code is good for nothing; an approval that is being fetched stays. */
  async cancel() {
    if (this.#stop.signal.aborted || this.status === "finishing") return;
    this.#stop.abort();
    await this.#forget();
    const body = { polling_code: this.#login.answer.polling_code };
    const withdrawing = postJson(`${this.#client.relay}/oauth/withdraw`, body, "relay_down", { keepalive: true });
    await withdrawing.catch(() => {}); // a relay that is away lets the code run out
  }

  /**
   * Waits until the person answers; calling it again gives the same result, so the code is exchanged once.
   *
   * @param {{onStatus?: (status: string) => void}} [options] told about "scanned" and "finishing"
   * @returns {Promise<Session>}
   */
  wait(options = {}) {
    this.#result ??= this.#waitOnce(options);
    return this.#result;
  }

  async #waitOnce({ onStatus = () => {} }) {
    const tell = (status) => {
      if (status !== this.status) onStatus((this.status = status));
    };
    const hints = new Hints(this.#client.relay, this.requestId, this.#login.answer.polling_code);
    this.#stop.signal.addEventListener("abort", () => hints.wake());
    try {
      for (;;) {
        if (this.#stop.signal.aborted) throw new CountersignError("cancelled");
        const answer = await this.#poll();
        if (answer?.status === "authorized") {
          tell("finishing");
          return await this.#finish(answer);
        }
        if (answer?.status === "rejected") throw new CountersignError("request_denied");
        if (answer?.status === "expired") throw new CountersignError("request_expired");
        if (hints.scanned) tell("scanned");
        await hints.next(POLL_INTERVAL);
        if (hints.scanned) tell("scanned");
      }
    } finally {
      hints.close();
      await this.#forget();
    }
  }

  #forget() {
    return this.#client.kept.dropLogin(this.requestId, this.#client.now());
  }

  /** A relay that is away for a moment is no reason to give up before the request ends. */
  async #poll() {
    try {
      const body = { polling_code: this.#login.answer.polling_code };
      return await postJson(`${this.#client.relay}/oauth/poll`, body, "relay_down", { signal: this.#stop.signal });
    } catch (error) {
      if (this.#passes(error)) return null;
      throw error;
    }
  }

  /** Whether what failed may be tried again: the relay was away for a moment, and the request has not ended. */
  #passes(error) {
    const passing = error.code === "relay_down" || error.status === 429 || error.status >= 500;
    return passing && this.#client.now() < this.expiresAt + CLAIMED_EXTRA;
  }

  /** Tries again until the relay answers: a code that was given is lost with the login that waits for it. */
  async #untilAnswered(call) {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (!this.#passes(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
      }
    }
  }

  /** Only one of the tabs that wait for this login may send its code; the others take what that one kept. */
  #finish(answer) {
    return alone(`login:${this.requestId}`, async () => {
      const { kept } = this.#client;
      if (await kept.startExchange(this.requestId, this.#client.now())) {
        const [identity, permission] = await this.#exchange(answer);
        return new Session(this.#client, await kept.changeSession((held) => this.#joined(held, identity, permission)));
      }
      const held = await kept.session();
      if (!held?.permissions.some(({ id }) => id === this.requestId)) throw new CountersignError("token_invalid");
      return new Session(this.#client, held);
    });
  }

  #joined(held, identity, permission) {
    if (!this.#login.adds) return { identity, permissions: [permission] };
    if (held === null || held.identity.sub !== identity.sub) throw new CountersignError("account_mismatch");
    return { ...held, permissions: [...held.permissions, permission] };
  }

  async #exchange(answer) {
    const client = this.#client;
    const { nonce, state, verifier, capabilities } = this.#login;
    const key = new SessionKey(this.#login.key);
    if (answer.state !== state) throw new CountersignError("token_invalid");
    if (answer.iss !== undefined && answer.iss !== client.relay) throw new CountersignError("token_invalid");
    const form = { grant_type: "authorization_code", code: answer.authorization_code, code_verifier: verifier };
    if (client.redirectUri) form.redirect_uri = client.redirectUri;
    const tokens = await this.#untilAnswered(() => requestTokens(client, key, form));
    const identity = await this.#untilAnswered(() => checkIdToken(client, tokens.id_token, nonce));
    await checkAccessToken(client, tokens, key, identity.sub);
    await checkGranted(tokens, key, capabilities);
    const { session_generation: generation = 0 } = splitJws(tokens.access_token).claims;
    const permission = {
      id: this.requestId, key: this.#login.key, generation,
      authSig: tokens.auth_sig ?? null, delegationId: tokens.delegation_id ?? null,
      receipts: tokens.receipts ?? [], presented: false, ...tokenFields(client, tokens),
    };
    return [identity, permission];
  }
}

/**
 * What says "look again": the relay's events, and the page that comes back to sight or out of the browser's cache.
 * The poll stays the one source of truth.
 */
class Hints {
  #address;
  #source = null;
  #wake = null;
  #listening = new AbortController();

  constructor(relay, requestId, pollingCode) {
    this.scanned = false;
    const query = new URLSearchParams({ polling_code: pollingCode });
    this.#address = `${relay}/requests/${requestId}/events?${query}`;
    this.#open();
    const { signal } = this.#listening;
    // A page with an open stream is not kept for the way back.
    globalThis.addEventListener?.("pagehide", () => this.#source?.close(), { signal });
    globalThis.addEventListener?.("pageshow", ({ persisted }) => persisted && this.#open(), { signal });
    globalThis.document?.addEventListener("visibilitychange", () => this.wake(), { signal });
  }

  #open() {
    if (typeof EventSource === "undefined") return;
    this.#source = new EventSource(this.#address);
    this.#source.addEventListener("status", (event) => {
      if (event.data.includes('"claimed"')) this.scanned = true;
      this.wake();
    });
    this.wake();
  }

  wake() {
    this.#wake?.();
  }

  next(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  close() {
    this.#listening.abort();
    this.#source?.close();
  }
}
