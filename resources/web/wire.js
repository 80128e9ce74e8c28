/**
 * Talking to the relay and to the provider: no cookies, no caches, no redirects, and typed errors.
 *
 * A redirect is an error, so that neither a token nor a code is ever carried on to another place.
 */

import { CountersignError } from "./jose.js";

export const STRICT = Object.freeze({ redirect: "error", credentials: "omit", cache: "no-store" });

/** The JSON of an answer; a refusal becomes a `CountersignError` with its code. */
export async function send(url, init, downCode) {
  let response;
  try {
    response = await fetch(url, { ...init, ...STRICT });
  } catch {
    throw new CountersignError(init?.signal?.aborted ? "cancelled" : downCode);
  }
  const body = await jsonOf(response);
  if (!response.ok) {
    throw new CountersignError(body?.error ?? "peer_answer", body?.error_description, response.status);
  }
  if (body === null) throw new CountersignError("peer_answer");
  return body;
}

/** The same with a JSON body. */
export function postJson(url, value, downCode, { signal, keepalive = false } = {}) {
  const headers = { "Content-Type": "application/json" };
  return send(url, { method: "POST", headers, body: JSON.stringify(value), signal, keepalive }, downCode);
}

/** What a refusal says, for programs; null where the answer is no refusal of ours. The answer stays readable. */
export async function refusalOf(response) {
  if (response.ok) return null;
  const body = await jsonOf(response.clone());
  return typeof body?.error === "string" ? body : null;
}

async function jsonOf(response) {
  try {
    const body = await response.json();
    return typeof body === "object" ? body : null;
  } catch {
    return null;
  }
}
