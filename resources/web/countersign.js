/**
 * Countersign for a page: sign in with one touch elsewhere, then call with a key that never leaves the page.
 *
 * This is the one file that a page imports; `countersign.d.ts` has its types, and `countersign.css` the looks of the
 * button and its dialog.
 *
 *     const countersign = await Countersign.discover();
 *     signInButton(place, { countersign, claims: ["name"], capabilities, validFor: 14400, onSession: open });
 *
 * or, with looks of one's own:
 *
 *     const login = (await countersign.pending()) ?? (await countersign.ask({ claims: ["name"], capabilities }));
 *     const panel = showPanel(host, login);
 *     const session = await login.wait({ onStatus: panel.setStatus });
 *     const answer = await session.fetch("/albums/2026");
 */

import { askRelay, PendingLogin } from "./login.js";
import { Session } from "./session.js";
import { IndexedStore, Kept, MemoryStore } from "./store.js";
import { send } from "./wire.js";

export { signInButton } from "./button.js";
export { covers, readDelegation } from "./capabilities.js";
export { DelegatedSession } from "./delegated.js";
export { Delegated } from "./delegation.js";
export { b64u, canonical, CountersignError, unb64u } from "./jose.js";
export { SessionKey } from "./keys.js";
export { showPanel } from "./panel.js";
export { PendingLogin, Session };

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
   * @param {"browser"|"tab"} [options.keep] IndexedDB, or this tab's memory only
   * @param {object} [options.store] in place of either
   * @param {string[]} [options.algorithms] which session keys to try, in order
   */
  constructor(options) {
    this.clientId = options.clientId;
    this.relay = new URL(options.relay).origin;
    this.provider = options.provider ?? globalThis.location.origin;
    this.clientName = options.clientName ?? "A page in this browser";
    this.signs = options.signs ?? false;
    this.redirectUri = options.redirectUri ?? null;
    this.algorithms = options.algorithms ?? ["EdDSA", "ES256"];
    this.offset = options.time ? options.time - Math.floor(Date.now() / 1000) : 0;
    const store = options.store ?? (options.keep === "tab" ? new MemoryStore() : new IndexedStore());
    this.kept = new Kept(store, this.clientId);
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
    const record = await this.kept.session();
    return record ? new Session(this, record) : null;
  }

  /** The login that this tab was waiting for before it was loaded again, or null. */
  async pending() {
    const login = await this.kept.login(this.now());
    return login ? new PendingLogin(this, login) : null;
  }

  /**
   * Makes a session key and asks for a login.
   *
   * @param {object} wish
   * @param {string[]} [wish.claims] of name, avatar, email
   * @param {object} [wish.capabilities] the `att` of a ReCap: resource -> ability -> [caveats]
   * @param {number} [wish.validFor] seconds
   * @param {string} [wish.purpose] why, in a few words
   * @param {AbortSignal} [wish.signal] ends the asking; `PendingLogin.cancel` ends the waiting
   * @returns {Promise<PendingLogin>}
   */
  ask(wish = {}) {
    return askRelay(this, wish);
  }
}
