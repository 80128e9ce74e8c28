/**
 * The session key: made by WebCrypto, which never gives its private half out; and the name of any such key.
 *
 * A `did:key` is the multicodec of the curve and the public key, in base58: `did:key:z…`.
 */

import { b64u, canonical, CountersignError, hex, joined, randomText, sha256, unb64u, unhex } from "./jose.js";

const utf8 = new TextEncoder();
const DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const ED25519 = Uint8Array.of(0xed, 0x01);
const P256 = Uint8Array.of(0x80, 0x24);
const ALGORITHMS = {
  EdDSA: { make: { name: "Ed25519" }, sign: { name: "Ed25519" }, members: ["crv", "kty", "x"] },
  ES256: {
    make: { name: "ECDSA", namedCurve: "P-256" },
    sign: { name: "ECDSA", hash: "SHA-256" },
    members: ["crv", "kty", "x", "y"],
  },
};

/** A key pair whose private half WebCrypto never gives out. */
export class SessionKey {
  constructor({ alg, privateKey, jwk }) {
    Object.assign(this, { alg, privateKey, jwk });
  }

  /** Ed25519 where the browser has it, otherwise P-256. */
  static async create(preferred = ["EdDSA", "ES256"]) {
    for (const alg of preferred) {
      const { make, members } = ALGORITHMS[alg];
      try {
        const pair = await crypto.subtle.generateKey(make, false, ["sign", "verify"]);
        const full = await crypto.subtle.exportKey("jwk", pair.publicKey);
        const jwk = Object.fromEntries(members.map((name) => [name, full[name]]));
        return new SessionKey({ alg, privateKey: pair.privateKey, jwk });
      } catch (error) {
        if (alg === preferred.at(-1)) throw error;
      }
    }
    throw new CountersignError("not_canonical");
  }

  /** `did:key:z…`, which others name this key by. */
  get did() {
    return didOf(this.jwk);
  }

  /** RFC 7638. */
  async thumbprint() {
    return b64u(await sha256(canonical(this.jwk)));
  }

  /** A compact JWS over `payload`, which is text. */
  async jws(header, payload) {
    const input = `${b64u(utf8.encode(canonical({ ...header, alg: this.alg })))}.${b64u(utf8.encode(payload))}`;
    const signature = await crypto.subtle.sign(ALGORITHMS[this.alg].sign, this.privateKey, utf8.encode(input));
    return `${input}.${b64u(signature)}`;
  }

  /**
   * One DPoP proof (RFC 9449) for one request.
   *
   * `token` is the access token, or the id of the link where a key was handed its permission. `query` and `body` bind
   * what DPoP leaves out: the text after the question mark, and the bytes that are sent.
   */
  async proof(method, url, now, { token, query, body } = {}) {
    const target = new URL(url);
    const claims = { htm: method, htu: target.origin + target.pathname, iat: now, jti: randomText(16) };
    if (token !== undefined) claims.ath = b64u(await sha256(token));
    if (query !== undefined) claims.cs_query = b64u(await sha256(query));
    if (body !== undefined) claims.cs_body = b64u(await sha256(body));
    return this.jws({ typ: "dpop+jwt", jwk: this.jwk }, canonical(claims));
  }
}

/** The `did:key` of a public JWK. */
export function didOf(jwk) {
  const x = unb64u(jwk.x);
  if (jwk.crv === "Ed25519") return didOfBytes(ED25519, x);
  const odd = unb64u(jwk.y).at(-1) & 1;
  return didOfBytes(P256, joined([Uint8Array.of(2 + odd), x]));
}

/** The one spelling of a session key's name, from a `did:key` or a `lit:session`; refuses what names no such key. */
export function checkDid(text) {
  if (typeof text !== "string" || text.length > 80) throw new CountersignError("bad_key");
  if (text.startsWith("lit:session:")) {
    const raw = unhex(text.slice("lit:session:".length));
    if (raw.length !== 32) throw new CountersignError("bad_key");
    return didOfBytes(ED25519, raw);
  }
  if (!text.startsWith("did:key:z")) throw new CountersignError("bad_key");
  const data = unbase58(text.slice("did:key:z".length));
  const named = (prefix, length) => hex(data.slice(0, 2)) === hex(prefix) && data.length === 2 + length;
  const right = named(ED25519, 32) || (named(P256, 33) && (data[2] === 2 || data[2] === 3));
  if (!right || `did:key:z${base58(data)}` !== text) throw new CountersignError("bad_key");
  return text;
}

function didOfBytes(prefix, raw) {
  return `did:key:z${base58(joined([prefix, raw]))}`;
}

function base58(bytes) {
  let number = BigInt(`0x${hex(bytes)}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = DIGITS[Number(number % 58n)] + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return "1".repeat(zeros < 0 ? bytes.length : zeros) + text;
}

function unbase58(text) {
  let number = 0n;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) throw new CountersignError("bad_key");
    number = number * 58n + BigInt(digit);
  }
  const digits = number === 0n ? "" : number.toString(16);
  const zeros = /^1*/.exec(text)[0].length;
  return joined([new Uint8Array(zeros), unhex(digits.length % 2 ? `0${digits}` : digits)]);
}
