/**
 * What countersign.js signs and reads with: exact bytes, compact JWS, and the session key itself.
 *
 * The private half of a session key is made by WebCrypto, cannot be exported, and is only ever used to sign.
 */

const utf8 = new TextEncoder();

/** Every failure of these modules: `code` for programs, `message` for people. */
export class CountersignError extends Error {
  constructor(code, message, status = 0) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = "CountersignError";
    this.code = code;
    this.status = status;
  }
}

const MESSAGES = {
  digest_mismatch: "The relay answered with a code for another request, so it is not shown.",
  link_invalid: "The relay answered with a link that is not a Countersign link.",
  malformed: "The answer is not in the form it should have.",
  not_canonical: "This value has no exact form that could be signed.",
  peer_answer: "The other side gave an answer that does not make sense; try again later.",
  request_denied: "This login was declined.",
  request_expired: "This login request has expired; start again.",
  cancelled: "Cancelled.",
  token_invalid: "The relay's token does not hold, so you are not signed in.",
  token_binding: "The relay's token belongs to another key, so you are not signed in.",
  resource_origin: "This address does not belong to the site, so the key was not used for it.",
  relay_down: "The relay cannot be reached; check the connection and try again.",
  provider_down: "The site cannot be reached; check the connection and try again.",
};

// ---- bytes and canonical form --------------------------------------------------------------------------------

/** Unpadded base64url of bytes. */
export function b64u(bytes) {
  let text = "";
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Bytes of unpadded base64url; refuses any other spelling of the same bytes. */
export function unb64u(text) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text)) throw new CountersignError("malformed");
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  } catch {
    throw new CountersignError("malformed");
  }
  if (b64u(bytes) !== text) throw new CountersignError("malformed");
  return bytes;
}

/** RFC 8785 text of a value made of objects, arrays, strings, whole numbers, booleans and null. */
export function canonical(value) {
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new CountersignError("not_canonical");
    return String(value === 0 ? 0 : value); // never "-0"
  }
  if (typeof value === "string") {
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) {
      throw new CountersignError("not_canonical");
    }
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.keys(value).sort(); // JavaScript compares UTF-16 units, as the standard asks
    return `{${members.map((name) => `${canonical(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  throw new CountersignError("not_canonical");
}

/** SHA-256 of bytes or of a text's UTF-8. */
export async function sha256(data) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", typeof data === "string" ? utf8.encode(data) : data));
}

/** Random bytes as base64url. */
export function randomText(length = 32) {
  return b64u(crypto.getRandomValues(new Uint8Array(length)));
}

/** JSON from UTF-8 bytes. */
export function parseJson(bytes) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CountersignError("malformed");
  }
}

/** Header and claims of a compact JWS; checks nothing else. */
export function splitJws(text) {
  const parts = typeof text === "string" ? text.split(".") : [];
  if (parts.length !== 3) throw new CountersignError("token_invalid");
  const [header, claims, signature] = parts.map(unb64u);
  return { header: parseJson(header), claims: parseJson(claims), signature, input: `${parts[0]}.${parts[1]}` };
}

/** The `att` and the end of a delegation, read from the statement the person's key signed. */
export function readDelegation(authSig) {
  const message = authSig?.signedMessage ?? "";
  const resource = /\n- urn:recap:([A-Za-z0-9_-]+)$/.exec(message);
  const expires = /\nExpiration Time: (\S+)/.exec(message);
  return {
    capabilities: resource ? (parseJson(unb64u(resource[1])).att ?? {}) : {},
    expiresAt: expires ? Math.floor(Date.parse(expires[1]) / 1000) : 0,
  };
}

// ---- the session key -----------------------------------------------------------------------------------------

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

  /** RFC 7638. */
  async thumbprint() {
    return b64u(await sha256(canonical(this.jwk)));
  }

  async jws(header, payload) {
    const input = `${b64u(utf8.encode(canonical({ ...header, alg: this.alg })))}.${b64u(utf8.encode(payload))}`;
    const signature = await crypto.subtle.sign(ALGORITHMS[this.alg].sign, this.privateKey, utf8.encode(input));
    return `${input}.${b64u(signature)}`;
  }

  /** One DPoP proof (RFC 9449) for one request. */
  async proof(method, url, now, token) {
    const target = new URL(url);
    const claims = { htm: method, htu: target.origin + target.pathname, iat: now, jti: randomText(16) };
    if (token) claims.ath = b64u(await sha256(token));
    return this.jws({ typ: "dpop+jwt", jwk: this.jwk }, canonical(claims));
  }
}
