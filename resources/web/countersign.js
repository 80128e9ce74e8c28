/**
 * Countersign for a page: sign in with one touch elsewhere, then call with a key that never leaves the page.
 *
 * The session key is made here by WebCrypto, cannot be exported, and is kept in IndexedDB. The rules:
 * - nothing is shown before the relay's answer was compared with what this page signed;
 * - a code is exchanged once, and a login counts only after state, issuer, nonce, signature and key binding hold;
 * - the tokens go to the relay and to the provider's own origins, nowhere else.
 *
 *     const countersign = await Countersign.discover();
 *     const login = await countersign.ask({ claims: ["name"], capabilities, validFor: 14400 });
 *     show(login.link, login.matchCode);                    // panel.js draws both
 *     const session = await login.wait();
 *     const answer = await session.fetch("/albums/2026");
 */

import { b64u, canonical, CountersignError, randomText, readDelegation, SessionKey, sha256, splitJws } from "./jose.js";
import { alone, IndexedStore } from "./store.js";

export { b64u, canonical, CountersignError, readDelegation, SessionKey, unb64u } from "./jose.js";

const REQUEST_LIFETIME = 110; // seconds; the relay allows 120, and clocks differ a little
const REFRESH_BEFORE = 30; // seconds before the access token ends
const POLL_INTERVAL = 1000; // milliseconds; also the pause after each hint by server-sent event

// ---- talking to relay and provider ---------------------------------------------------------------------------

async function send(url, init, downCode) {
  let response;
  try {
    response = await fetch(url, { ...init, redirect: "error", credentials: "omit", cache: "no-store" });
  } catch (error) {
    if (init?.signal?.aborted) throw new CountersignError("cancelled");
    throw new CountersignError(downCode);
  }
  let body = null;
  try {
    body = await response.json();
  } catch {
    body = null;
  }
  if (!response.ok) {
    throw new CountersignError(body?.error ?? "peer_answer", body?.error_description, response.status);
  }
  if (body === null || typeof body !== "object") throw new CountersignError("peer_answer");
  return body;
}

function postJson(url, value, downCode, signal) {
  const headers = { "Content-Type": "application/json" };
  return send(url, { method: "POST", headers, body: JSON.stringify(value), signal }, downCode);
}

// ---- the public part -----------------------------------------------------------------------------------------

/** One provider and its relay, as this page knows them. */
export class Countersign {
  /**
   * @param {object} options
   * @param {string} options.clientId provider id
   * @param {string} options.relay origin of the relay
   * @param {string} [options.clientName] what the person sees as the client, "Photos in this browser"
   * @param {string} [options.provider] origin of the provider; the page's own by default
   * @param {number} [options.time] the provider's clock, in seconds; ours is corrected by it
   * @param {boolean} [options.signs] whether the provider's server signs requests
   * @param {string} [options.redirectUri] sent along where the provider registered one
   * @param {{get: Function, put: Function, delete: Function}} [options.store] IndexedDB by default
   * @param {string[]} [options.algorithms] which session keys to try, in order
   */
  constructor(options) {
    this.clientId = options.clientId;
    this.relay = new URL(options.relay).origin;
    this.provider = options.provider ?? globalThis.location.origin;
    this.clientName = options.clientName ?? "A page in this browser";
    this.signs = options.signs ?? false;
    this.redirectUri = options.redirectUri ?? null;
    this.store = options.store ?? new IndexedStore();
    this.algorithms = options.algorithms ?? ["EdDSA", "ES256"];
    this.offset = options.time ? options.time - Math.floor(Date.now() / 1000) : 0;
  }

  /** Asks the provider's server which client this is, which relay it uses and what time it is. */
  static async discover(options = {}) {
    const provider = options.provider ?? globalThis.location.origin;
    const about = await send(`${provider}/.countersign/client`, {}, "provider_down");
    const found = { clientId: about.client_id, relay: about.relay, time: about.time, signs: about.signs };
    return new Countersign({ ...found, clientName: about.client_name, ...options, provider });
  }

  /** UTC seconds, corrected by the provider's clock. */
  now() {
    return Math.floor(Date.now() / 1000) + this.offset;
  }

  /** The session this browser already has, or null. */
  async resume() {
    const record = await this.store.get(this.clientId);
    return record ? new Session(this, record) : null;
  }

  /**
   * Makes a session key and asks for a login.
   *
   * @param {object} wish
   * @param {string[]} [wish.claims] of name, avatar, email
   * @param {object} [wish.capabilities] the `att` of a ReCap: resource -> ability -> [caveats]
   * @param {number} [wish.validFor] seconds
   * @param {string} [wish.purpose] why, in a few words
   * @param {AbortSignal} [wish.signal]
   * @returns {Promise<PendingLogin>}
   */
  async ask({ claims = [], capabilities = null, validFor = 3600, purpose = "", signal } = {}) {
    const key = await SessionKey.create(this.algorithms);
    const [nonce, state, verifier, now] = [randomText(), randomText(), randomText(48), this.now()];
    const payload = {
      iss: this.clientId, aud: this.relay, iat: now, exp: now + REQUEST_LIFETIME, jti: randomText(16), nonce,
      claims: [...claims].sort(), capabilities, valid_for: validFor, client_name: this.clientName, purpose,
    };
    if (this.signs) {
      const signing = `${this.provider}/.countersign/request`;
      payload.provider_jws = (await postJson(signing, { request: payload }, "provider_down", signal)).provider_jws;
    }
    const request = await key.jws({ typ: "login-request+jwt", jwk: key.jwk }, canonical(payload));
    const body = {
      request, state, code_challenge: b64u(await sha256(verifier)), code_challenge_method: "S256",
    };
    if (this.redirectUri) body.redirect_uri = this.redirectUri;
    const answer = await postJson(`${this.relay}/requests`, body, "relay_down", signal);
    await checkLink(this.relay, request, answer);
    return new PendingLogin(this, { key, nonce, state, verifier, capabilities, answer });
  }
}

/** The code must name this relay and this very request; otherwise someone changed one of them. */
async function checkLink(relay, request, { link, deep_link: deepLink, match_code: matchCode }) {
  const digest = b64u((await sha256(request)).slice(0, 16));
  const parts = /^(https?:\/\/[^/#?]+)\/r\/([A-Za-z0-9_-]{22})#([A-Za-z0-9_-]{22})$/.exec(link ?? "");
  if (!parts || parts[1] !== relay || link.length >= 120) throw new CountersignError("link_invalid");
  if (parts[3] !== digest) throw new CountersignError("digest_mismatch");
  const expected = `countersign://${new URL(relay).host}/r/${parts[2]}?h=${digest}`;
  if (deepLink !== expected) throw new CountersignError("link_invalid");
  if (!/^\d{2,6}$/.test(matchCode ?? "")) throw new CountersignError("peer_answer");
}

/** A request that waits for the person. Show `link` as a QR code, and `matchCode`. */
export class PendingLogin {
  #client;
  #secrets;
  #result = null;
  #stop = new AbortController();

  constructor(client, { answer, ...secrets }) {
    this.#client = client;
    this.#secrets = { ...secrets, pollingCode: answer.polling_code };
    this.requestId = answer.request_id;
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

  /** Stops waiting. */
  cancel() {
    this.#stop.abort();
  }

  /**
   * Waits until the person answers; calling it again gives the same result, so the code is exchanged once.
   *
   * @param {{onStatus?: (status: string) => void}} [options] told about "waiting", "scanned" and "finishing"
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
    const hints = new Hints(this.#client.relay, this.requestId, this.#secrets.pollingCode);
    this.#stop.signal.addEventListener("abort", () => hints.wake());
    try {
      for (;;) {
        if (this.#stop.signal.aborted) throw new CountersignError("cancelled");
        const answer = await this.#poll();
        if (answer?.status === "authorized") {
          tell("finishing");
          return await this.#exchange(answer);
        }
        if (answer?.status === "rejected") throw new CountersignError("request_denied");
        if (answer?.status === "expired") throw new CountersignError("request_expired");
        if (hints.scanned) tell("scanned");
        await hints.next(POLL_INTERVAL);
        if (hints.scanned) tell("scanned");
      }
    } finally {
      hints.close();
    }
  }

  /** A relay that is away for a moment is no reason to give up before the request ends. */
  async #poll() {
    try {
      const body = { polling_code: this.#secrets.pollingCode };
      return await postJson(`${this.#client.relay}/oauth/poll`, body, "relay_down", this.#stop.signal);
    } catch (error) {
      const passing = error.code === "relay_down" || error.status === 429 || error.status >= 500;
      if (passing && this.#client.now() < this.expiresAt + 180) return null;
      throw error;
    }
  }

  async #exchange(answer) {
    const client = this.#client;
    const { key, nonce, state, verifier, capabilities } = this.#secrets;
    if (answer.state !== state) throw new CountersignError("token_invalid");
    if (answer.iss !== undefined && answer.iss !== client.relay) throw new CountersignError("token_invalid");
    const form = { grant_type: "authorization_code", code: answer.authorization_code, code_verifier: verifier };
    if (client.redirectUri) form.redirect_uri = client.redirectUri;
    const tokens = await requestTokens(client, key, form);
    const identity = await checkIdToken(client, tokens.id_token, nonce);
    await checkAccessToken(client, tokens, key, identity.sub);
    if (capabilities && !tokens.auth_sig) throw new CountersignError("token_invalid");
    const record = {
      key: { alg: key.alg, privateKey: key.privateKey, jwk: key.jwk },
      identity, generation: splitJws(tokens.access_token).claims.session_generation ?? 0,
      authSig: tokens.auth_sig ?? null, delegationId: tokens.delegation_id ?? null,
      receipts: tokens.receipts ?? [], presented: false,
      ...tokenFields(client, tokens),
    };
    await client.store.put(client.clientId, record);
    return new Session(client, record);
  }
}

/** Server-sent events only say "look again"; the poll stays the one source of truth. */
class Hints {
  #source = null;
  #wake = null;

  constructor(relay, requestId, pollingCode) {
    this.scanned = false;
    if (typeof EventSource === "undefined") return;
    const query = new URLSearchParams({ polling_code: pollingCode });
    this.#source = new EventSource(`${relay}/requests/${requestId}/events?${query}`);
    const heard = (event) => {
      if (event.data.includes('"claimed"')) this.scanned = true;
      this.wake();
    };
    this.#source.addEventListener("status", heard);
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
    this.#source?.close();
  }
}

function requestTokens(client, key, form) {
  const url = `${client.relay}/oauth/token`;
  return key.proof("POST", url, client.now()).then((proof) => {
    const body = new URLSearchParams({ ...form, client_id: client.clientId });
    return send(url, { method: "POST", headers: { DPoP: proof }, body }, "relay_down");
  });
}

function tokenFields(client, tokens) {
  return {
    accessToken: tokens.access_token,
    accessExpires: client.now() + Number(tokens.expires_in ?? 0),
    ...(tokens.refresh_token ? { refreshToken: tokens.refresh_token } : {}),
  };
}

/** RS256 under the relay's published key, then issuer, audience, nonce and times. */
async function checkIdToken(client, text, nonce) {
  const { header, claims, signature, input } = splitJws(text);
  if (header.alg !== "RS256" || header.crit !== undefined) throw new CountersignError("token_invalid");
  const { keys } = await send(`${client.relay}/oauth/jwks`, {}, "relay_down");
  const jwk = Array.isArray(keys) ? keys.find((k) => k.kid === header.kid && k.kty === "RSA") : null;
  if (!jwk) throw new CountersignError("token_invalid");
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const material = { kty: jwk.kty, n: jwk.n, e: jwk.e };
  const key = await crypto.subtle.importKey("jwk", material, algorithm, false, ["verify"]);
  const holds = await crypto.subtle.verify(algorithm, key, signature, new TextEncoder().encode(input));
  const audience = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  const now = client.now();
  const right =
    holds && claims.iss === client.relay && audience.length === 1 && audience[0] === client.clientId &&
    (nonce === null || claims.nonce === nonce) && claims.exp > now - 30 && claims.iat <= now + 30 &&
    /^[0-9a-f]{32}$/.test(claims.sub);
  if (!right) throw new CountersignError("token_invalid");
  return claims;
}

async function checkAccessToken(client, tokens, key, subject) {
  const { claims } = splitJws(tokens.access_token);
  const bound = tokens.token_type === "DPoP" && claims.cnf?.jkt === (await key.thumbprint());
  if (!bound) throw new CountersignError("token_binding");
  if (claims.sub !== subject || claims.iss !== client.relay) throw new CountersignError("token_invalid");
}

/** A login that holds: who it is, what its key may do, and `fetch` with that key. */
export class Session {
  #client;
  #record;
  #key;

  constructor(client, record) {
    this.#client = client;
    this.#record = record;
    this.#key = new SessionKey(record.key);
  }

  /** The session address: the same at every login here, another one everywhere else. */
  get address() {
    return this.#record.identity.sub;
  }

  /** Claims of the id_token: what the person chose to share. */
  get identity() {
    return this.#record.identity;
  }

  get keyAlgorithm() {
    return this.#key.alg;
  }

  get delegationId() {
    return this.#record.delegationId;
  }

  get receipts() {
    return this.#record.receipts;
  }

  /** What was granted, which may be less than what was asked for. */
  get granted() {
    return readDelegation(this.#record.authSig);
  }

  /**
   * `fetch` for the provider's own origin, signed by the session key. No prompt.
   *
   * @param {string|URL} url
   * @param {RequestInit} [init]
   * @returns {Promise<Response>} whatever the provider answers, refusals too
   */
  async fetch(url, init = {}) {
    const target = new URL(url, this.#client.provider);
    if (target.origin !== this.#client.provider) throw new CountersignError("resource_origin");
    await this.#ready();
    const response = await this.#signed(target, init);
    const code = response.status === 401 || response.status === 403 ? await errorCode(response) : null;
    if (code === "token_invalid") await this.#refresh(this.#record.accessToken);
    else if (code === "delegation_unknown") await this.#present();
    else return response;
    return this.#signed(target, init);
  }

  /** Forgets key and tokens in this browser. The session itself ends only in the person's app. */
  async logout() {
    await this.#client.store.delete(this.#client.clientId);
    this.#record = { ...this.#record, key: null, accessToken: "", refreshToken: "" };
    this.#key = null;
  }

  async #ready() {
    if (!this.#key) throw new CountersignError("token_invalid", "You are signed out.");
    if (this.#record.accessExpires - REFRESH_BEFORE <= this.#client.now()) {
      await this.#refresh(this.#record.accessToken);
    }
    if (this.#record.authSig && !this.#record.presented) await this.#present();
  }

  async #signed(target, init) {
    const method = (init.method ?? "GET").toUpperCase();
    const headers = new Headers(init.headers);
    const token = this.#record.accessToken;
    headers.set("Authorization", `DPoP ${token}`);
    headers.set("DPoP", await this.#key.proof(method, target.href, this.#client.now(), token));
    if (this.#record.delegationId) headers.set("Countersign-Delegation", this.#record.delegationId);
    try {
      const strict = { redirect: "error", credentials: "omit", cache: "no-store" };
      return await fetch(target, { ...init, ...strict, method, headers });
    } catch {
      throw new CountersignError(init.signal?.aborted ? "cancelled" : "provider_down");
    }
  }

  /** Shows the provider the signed permission and its receipts, once. */
  async #present() {
    const body = { auth_sig: this.#record.authSig, receipts: this.#record.receipts };
    const answer = await postJson(`${this.#client.provider}/.countersign/delegations`, body, "provider_down");
    if (answer.delegation_id !== this.#record.delegationId) throw new CountersignError("peer_answer");
    await this.#keep({ presented: true });
  }

  /** Trades the refresh token; another tab may have done it while this one waited. */
  #refresh(stale) {
    const client = this.#client;
    return alone(client.clientId, async () => {
      const newest = await client.store.get(client.clientId);
      if (!newest) throw new CountersignError("token_invalid", "You are signed out.");
      this.#record = newest;
      if (this.#record.accessToken !== stale) return;
      if (!this.#record.refreshToken) throw new CountersignError("token_invalid");
      const form = { grant_type: "refresh_token", refresh_token: this.#record.refreshToken };
      const tokens = await requestTokens(client, this.#key, form);
      await checkAccessToken(client, tokens, this.#key, this.address);
      await this.#keep(tokenFields(client, tokens));
    });
  }

  async #keep(changes) {
    this.#record = { ...this.#record, ...changes };
    await this.#client.store.put(this.#client.clientId, this.#record);
  }
}

async function errorCode(response) {
  try {
    return (await response.clone().json()).error ?? null;
  } catch {
    return null;
  }
}
