/**
 * Exact bytes: base64url, canonical JSON, hashes, compact JWS; and the errors of all these modules.
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
  account_mismatch: "Somebody else approved this, so it was not added to your session.",
  bad_key: "This does not name a session key.",
  capability_missing: "This key may not do that.",
  chain_broken: "This permission does not follow from the one it names, so it was refused.",
  chain_deep: "This permission was handed on too often; ask for one that is nearer to the first.",
  chain_early: "This permission does not hold yet; wait, or check the clock.",
  chain_key: "This permission was handed to another key, so it was refused.",
  chain_wider: "This permission is wider than the one it comes from, so it was refused.",
  delegation_expired: "This key's permission has run out; ask for a new one.",
  delegation_unknown: "The relay's answer belongs to another permission, so you are not signed in.",
  grant_wider: "The relay's answer allows more than was asked for, so you are not signed in.",
  recap_invalid: "The list of permissions is not well formed.",
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

/** SHA-256 of a domain label and length-prefixed parts, as every labelled hash of the protocol. */
export function labelledHash(label, ...parts) {
  const pieces = [utf8.encode(label)];
  for (const part of parts) {
    const data = typeof part === "string" ? utf8.encode(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, data.length);
    pieces.push(length, data);
  }
  return sha256(joined(pieces));
}

/** Bytes in a row. */
export function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Lower-case hex of bytes. */
export function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes of hex. */
export function unhex(text) {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text)) throw new CountersignError("malformed");
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
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
