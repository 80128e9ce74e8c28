/**
 * A session of a key that was handed a part of another one's permission. No login, no token, no prompt.
 *
 * Each call is signed for the id of the key's own link; the provider knows the rest since the chain was presented.
 */

import { present, readCall, sendSigned } from "./calls.js";
import { checkChain, Delegated, endAt, handOn } from "./delegation.js";
import { CountersignError } from "./jose.js";
import { refusalOf } from "./wire.js";

export class DelegatedSession {
  #client;
  #key;
  #presented = null;

  constructor(client, key, delegated) {
    this.#client = client;
    this.#key = key;
    this.delegated = delegated;
  }

  /**
   * Checks what was handed on before it is used.
   *
   * @param client the Countersign of the provider
   * @param {SessionKey} key the key that it is for
   * @param {Delegated|object} handed what `Session.delegate` made, or its JSON
   * @returns {Promise<DelegatedSession>}
   */
  static async open(client, key, handed) {
    const delegated = handed instanceof Delegated ? handed : await Delegated.read(handed);
    await checkChain(delegated, client.now());
    if (delegated.to !== key.did) throw new CountersignError("chain_key");
    return new DelegatedSession(client, key, delegated);
  }

  /** What this key may do. */
  get capabilities() {
    return this.delegated.capabilities;
  }

  /** UTC seconds. */
  get expiresAt() {
    return this.delegated.expiresAt;
  }

  /** `fetch` for the provider's own origin, signed by this key. */
  async fetch(input, init = {}) {
    const call = await readCall(this.#client.provider, input, init);
    await this.#present();
    const response = await this.#signed(call);
    if (response.status !== 403 || (await refusalOf(response))?.error !== "delegation_unknown") return response;
    this.#presented = null; // the provider forgot it
    await this.#present();
    return this.#signed(call);
  }

  /** Hands a part of this on; as `Session.delegate`. */
  async delegate(to, can, until) {
    return handOn(this.delegated, this.#key, { to, can, until, now: this.#client.now() });
  }

  /** Ends this permission, or one that this key handed on; it cannot be undone. */
  async end(delegated = this.delegated) {
    await endAt(this.#client, this.#key, delegated);
  }

  /** Once, however many calls wait for it; a refusal may pass, and is asked about again. */
  #present() {
    this.#presented ??= present(this.#client.provider, this.delegated, this.delegated.delegationId).catch((error) => {
      this.#presented = null;
      throw error;
    });
    return this.#presented;
  }

  #signed(call) {
    const { delegationId } = this.delegated;
    const headers = { "Countersign-Delegation": delegationId };
    return sendSigned(call, { key: this.#key, now: this.#client.now(), token: delegationId, headers });
  }
}
