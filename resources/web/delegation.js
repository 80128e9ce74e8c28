/**
 * Handing on: what one session key gives another, without a prompt, because it only narrows.
 *
 * A link is a compact JWS, `typ: cs-delegation+jwt`, by the key that hands on: `iss`, `aud`, `att`, `exp`, `iat`, `jti`
 * and `prf`, the CID of what stands above. A `Delegated` holds nothing secret, and is of use to the named key only.
 * What is made or taken here was checked as the provider will check it, but for signatures and receipts.
 */

import { present, sendSigned, readCall } from "./calls.js";
import { checkCovers, readDelegation } from "./capabilities.js";
import {
  canonical, CountersignError, hex, joined, labelledHash, randomText, sha256, splitJws, unb64u,
} from "./jose.js";
import { checkDid } from "./keys.js";
import { refusalOf } from "./wire.js";

const TYP = "cs-delegation+jwt";
const DEPTH_MAX = 4;
const AHEAD = 10; // seconds that another clock may be ahead of ours
const CID_PREFIX = Uint8Array.of(0x01, 0x55, 0x12, 0x20); // version 1, raw, SHA-256, 32 bytes
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const CLAIMS = ["att", "aud", "exp", "iat", "iss", "jti", "nbf", "prf"];
const utf8 = new TextEncoder();

/** A permission that was handed on. */
export class Delegated {
  constructor({ authSig, receipts, chain, delegationId, last }) {
    Object.assign(this, { authSig, receipts, chain, delegationId });
    this.to = last.aud;
    this.capabilities = last.att;
    this.expiresAt = last.exp;
  }

  /** Reads what `toJSON` gives, as it comes from another program. */
  static async read(value) {
    const { auth_sig: authSig, receipts, chain } = value ?? {};
    const right = typeof authSig?.signedMessage === "string" && Array.isArray(receipts) && Array.isArray(chain);
    if (!right || chain.length === 0) throw new CountersignError("malformed");
    const last = readLink(chain.at(-1));
    return new Delegated({ authSig, receipts, chain: [...chain], delegationId: await linkId(chain.at(-1)), last });
  }

  /** What is presented to the provider, and what one program gives another. */
  toJSON() {
    return { auth_sig: this.authSig, receipts: this.receipts, chain: this.chain };
  }
}

/** Hands a part of a permission to another key. */
export async function handOn(above, key, { to, can, until, now }) {
  const claims = {
    iss: key.did, aud: checkDid(to), att: can, exp: until, iat: now, jti: randomText(16), prf: await parentCid(above),
  };
  const link = await key.jws({ typ: TYP }, canonical(claims));
  const { authSig, receipts } = above;
  const made = await Delegated.read({ auth_sig: authSig, receipts, chain: [...above.chain, link] });
  await checkChain(made, now);
  return made;
}

/** Checks who hands on to whom, how much, and until when; throws where the provider would refuse. */
export async function checkChain({ authSig, chain }, now) {
  if (chain.length > DEPTH_MAX) throw new CountersignError("chain_deep");
  const root = readDelegation(authSig);
  let above = { did: checkDid(root.sessionKey), att: root.capabilities, starts: root.issuedAt, exp: root.expiresAt };
  if (Object.keys(above.att).length === 0) throw new CountersignError("chain_wider");
  if (now >= above.exp) throw new CountersignError("delegation_expired");
  const keys = new Set([above.did]);
  let parent = cid(await sha256(canonical(authSig)));
  for (const text of chain) {
    const link = readLink(text);
    if (link.iss !== above.did || link.prf !== parent || keys.has(link.aud)) throw new CountersignError("chain_broken");
    keys.add(link.aud);
    above = { did: link.aud, att: link.att, starts: checkLink(link, above, now), exp: link.exp };
    parent = cid(await sha256(text));
  }
}

/** Ends a handed-on permission at the provider, by its own key or one above it. */
export async function endAt(client, key, delegated) {
  const { delegationId } = delegated;
  try {
    await present(client.provider, delegated, delegationId); // one that was never used is ended too
  } catch (error) {
    if (error.code === "delegation_revoked" || error.code === "delegation_expired") return;
    throw error;
  }
  const call = await readCall(client.provider, "/.countersign/delegations/end", { method: "POST" });
  const headers = { "Countersign-Delegation": delegationId };
  const answer = await sendSigned(call, { key, now: client.now(), token: delegationId, headers });
  const refusal = await refusalOf(answer);
  if (!answer.ok) {
    throw new CountersignError(refusal?.error ?? "peer_answer", refusal?.error_description, answer.status);
  }
}

/** A link must be narrower than what stands above it, and hold now; when it starts. */
function checkLink(link, above, now) {
  checkCovers(above.att, link.att, "chain_wider");
  if (link.exp > above.exp || (link.nbf !== undefined && link.nbf < above.starts)) {
    throw new CountersignError("chain_wider");
  }
  if (now >= link.exp) throw new CountersignError("delegation_expired");
  if ([link.nbf, link.iat].some((start) => start !== undefined && start >= link.exp)) {
    throw new CountersignError("chain_broken");
  }
  if ((link.nbf ?? 0) > now || (link.iat ?? 0) > now + AHEAD) throw new CountersignError("chain_early");
  return link.nbf ?? above.starts;
}

function readLink(text) {
  const { header, claims, input } = splitJws(text);
  const [, payload] = input.split(".");
  const exact = canonical(claims) === new TextDecoder().decode(unb64u(payload));
  const known = Object.keys(header).sort().join() === "alg,typ" && header.typ === TYP;
  const times = [claims.exp, claims.nbf ?? 0, claims.iat ?? 0].every(Number.isSafeInteger);
  const texts = [claims.jti, claims.prf].every((value) => typeof value === "string" && value !== "");
  if (!exact || !known || !times || !texts || !Object.keys(claims).every((name) => CLAIMS.includes(name))) {
    throw new CountersignError("malformed");
  }
  checkDid(claims.iss);
  checkDid(claims.aud);
  return claims;
}

/** A link's own id: its signature stays out, because one of P-256 can be written in a second way. */
async function linkId(text) {
  return hex(await labelledHash("countersign/link/v1", utf8.encode(text.slice(0, text.lastIndexOf(".")))));
}

async function parentCid({ authSig, chain }) {
  return cid(await sha256(chain.length ? chain.at(-1) : canonical(authSig)));
}

/** CIDv1, codec raw, SHA-256, in lower-case base32. */
function cid(digest) {
  let text = "b";
  let [bits, held] = [0, 0];
  for (const byte of joined([CID_PREFIX, digest])) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >>> (bits - 5)) & 31];
    held &= 0xff;
  }
  return bits ? text + BASE32[(held << (5 - bits)) & 31] : text;
}
