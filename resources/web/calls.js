/**
 * A call to the provider as it is signed and sent: read whole first, so that what is signed is what goes out, and so
 * that it can be sent again where the provider asks for something first.
 */

import { CountersignError } from "./jose.js";
import { postJson, refusalOf, STRICT } from "./wire.js";

/**
 * Reads what `fetch` would be given; refuses any other origin than the provider's.
 *
 * @returns {Promise<{target: URL, method: string, headers: Headers, body: Uint8Array, signal: AbortSignal}>}
 */
export async function readCall(origin, input, init = {}) {
  const target = new URL(input instanceof Request ? input.url : input, origin);
  if (target.origin !== origin) throw new CountersignError("resource_origin");
  const streams = init.body instanceof ReadableStream ? { duplex: "half" } : {};
  const request = new Request(input instanceof Request ? input : target, { ...init, ...streams });
  const body = new Uint8Array(await request.arrayBuffer());
  return { target, method: request.method.toUpperCase(), headers: request.headers, body, signal: request.signal };
}

/**
 * Sends a call signed by `key`.
 *
 * @param call what `readCall` gave
 * @param {object} by
 * @param by.key the session key
 * @param {number} by.now seconds
 * @param {string} by.token the access token, or the id of the key's own link
 * @param {Record<string, string>} by.headers what names the permission
 * @returns {Promise<Response>} whatever the provider answers, refusals too
 */
export async function sendSigned(call, by) {
  const response = await sendOnce(call, by, boundParts(call));
  if (response.status !== 401 || (await refusalOf(response))?.error !== "proof_binding") return response;
  // This place wants query and body bound even where they are empty.
  return sendOnce(call, by, { query: "", body: call.body, ...boundParts(call) });
}

/** Shows the provider a permission, which it then knows by its id. */
export async function present(origin, permission, delegationId) {
  const answer = await postJson(`${origin}/.countersign/delegations`, permission, "provider_down");
  if (answer.delegation_id !== delegationId) throw new CountersignError("peer_answer");
}

/** A query is bound wherever there is a question mark, a body wherever there is one. */
function boundParts({ target, body }) {
  const address = target.href.split("#")[0];
  const mark = address.indexOf("?");
  return { ...(mark < 0 ? {} : { query: address.slice(mark + 1) }), ...(body.length ? { body } : {}) };
}

async function sendOnce(call, { key, now, token, headers: named }, bound) {
  const headers = new Headers(call.headers);
  for (const [name, value] of Object.entries(named)) headers.set(name, value);
  headers.set("DPoP", await key.proof(call.method, call.target.href, now, { token, ...bound }));
  const { target, method, signal } = call;
  try {
    return await fetch(target, { ...STRICT, method, headers, signal, body: call.body.length ? call.body : undefined });
  } catch {
    throw new CountersignError(signal.aborted ? "cancelled" : "provider_down");
  }
}
