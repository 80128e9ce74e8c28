/**
 * The relay's tokens: asking for them, and checking that they are this key's, this site's and this login's.
 */

import { checkCovers, readDelegation } from "./capabilities.js";
import { canonical, CountersignError, hex, sha256, splitJws } from "./jose.js";
import { checkDid } from "./keys.js";
import { send } from "./wire.js";

const SKEW = 30; // seconds by which two clocks may differ

/** One call of the token endpoint with a proof of the session key. */
export async function requestTokens(client, key, form) {
  const url = `${client.relay}/oauth/token`;
  const proof = await key.proof("POST", url, client.now());
  const body = new URLSearchParams({ ...form, client_id: client.clientId });
  return send(url, { method: "POST", headers: { DPoP: proof }, body }, "relay_down");
}

/** What is kept of a token response. */
export function tokenFields(client, tokens) {
  return {
    accessToken: tokens.access_token,
    accessExpires: client.now() + Number(tokens.expires_in ?? 0),
    ...(tokens.refresh_token ? { refreshToken: tokens.refresh_token } : {}),
  };
}

/** RS256 under the relay's published key, then issuer, audience, nonce and times; the claims. */
export async function checkIdToken(client, text, nonce) {
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
    claims.nonce === nonce && claims.exp > now - SKEW && claims.iat <= now + SKEW && /^[0-9a-f]{32}$/.test(claims.sub);
  if (!right) throw new CountersignError("token_invalid");
  return claims;
}

/** The access token must be bound to our key, and be for the same person. */
export async function checkAccessToken(client, tokens, key, subject) {
  const { claims } = splitJws(tokens.access_token);
  const bound = tokens.token_type === "DPoP" && claims.cnf?.jkt === (await key.thumbprint());
  if (!bound) throw new CountersignError("token_binding");
  if (claims.sub !== subject || claims.iss !== client.relay) throw new CountersignError("token_invalid");
}

/** The signed permission must be for our key, have the id it came with, and be what was asked for, or less. */
export async function checkGranted(tokens, key, asked) {
  if (!asked && !tokens.auth_sig) return;
  if (!tokens.auth_sig) throw new CountersignError("token_invalid");
  const { sessionKey, capabilities } = readDelegation(tokens.auth_sig);
  if (checkDid(sessionKey) !== key.did) throw new CountersignError("token_binding");
  if (hex(await sha256(canonical(tokens.auth_sig))) !== tokens.delegation_id) {
    throw new CountersignError("delegation_unknown");
  }
  checkCovers(asked ?? {}, capabilities);
}
