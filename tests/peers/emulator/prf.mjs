/**
 * What the emulator lacks and Countersign asks of every key: the PRF (hmac-secret), with PIN/UV protocol 2 to carry
 * it. It is lent, not the emulator's own: only the answer's extension is added here, and where that changes what was
 * signed, the credential's own key signs it anew.
 *
 * A credential's secret is SHA-256 of a word and its id, so that a test knows what has to come out.
 */
import { createCipheriv, createDecipheriv, createECDH, createHash, createHmac, createPrivateKey } from "node:crypto";
import { hkdfSync, randomBytes, sign, timingSafeEqual } from "node:crypto";
import cbor from "cbor";
import emulator from "nid-webauthn-emulator";

const { AuthenticationEmulatorError, CTAP_COMMAND } = emulator;
const NAME = "hmac-secret";
const PROTOCOL = 2;
const GET_KEY_AGREEMENT = 2;
const INVALID_PARAMETER = 0x02;
const PIN_AUTH_INVALID = 0x33;
const FLAGS = 32; // where they are in authenticator data
const VERIFIED = 0x04;
const EXTENDED = 0x80;

/** Both halves of what a platform's public key and ours agree on. */
class Shared {
  constructor(z) {
    const half = (info) => Buffer.from(hkdfSync("sha256", z, Buffer.alloc(32), info, 32));
    this.mac = half("CTAP2 HMAC key");
    this.cipher = half("CTAP2 AES key");
  }

  open(sealed, mac) {
    const expected = createHmac("sha256", this.mac).update(sealed).digest();
    if (mac?.length !== expected.length || !timingSafeEqual(mac, expected)) {
      throw new AuthenticationEmulatorError(PIN_AUTH_INVALID);
    }
    const decipher = createDecipheriv("aes-256-cbc", this.cipher, sealed.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]);
  }

  seal(plain) {
    const start = randomBytes(16);
    const cipher = createCipheriv("aes-256-cbc", this.cipher, start).setAutoPadding(false);
    return Buffer.concat([start, cipher.update(plain), cipher.final()]);
  }
}

export class Prf {
  #agreement = createECDH("prime256v1");
  #repository;

  constructor(repository) {
    this.#repository = repository;
    this.#agreement.generateKeys();
  }

  /** Answer what is ours alone, or nothing. */
  answer(command, asked) {
    if (command !== CTAP_COMMAND.authenticatorClientPIN) return undefined;
    if (asked.get(2) !== GET_KEY_AGREEMENT || asked.get(1) !== PROTOCOL) {
      throw new AuthenticationEmulatorError(INVALID_PARAMETER);
    }
    const point = this.#agreement.getPublicKey();
    const key = [[1, 2], [3, -25], [-1, 1], [-2, point.subarray(1, 33)], [-3, point.subarray(33)]];
    return new Map([[1, new Map(key)]]);
  }

  /** Add to the emulator's answer. */
  extend(command, asked, given) {
    if (command === CTAP_COMMAND.authenticatorGetInfo) {
      given.set(2, [NAME]).set(6, [PROTOCOL]);
    } else if (command === CTAP_COMMAND.authenticatorMakeCredential && asked.get(6)?.get(NAME) === true) {
      given.set(2, extended(given.get(2), true));
    } else if (command === CTAP_COMMAND.authenticatorGetAssertion && asked.get(4)?.has(NAME)) {
      this.#extendAssertion(asked, given);
    }
    return given;
  }

  #extendAssertion(asked, given) {
    const wish = asked.get(4).get(NAME);
    const id = (given.get(1) ?? asked.get(3)[0]).get("id");
    const verified = (given.get(2)[FLAGS] & VERIFIED) !== 0;
    const shared = this.#agree(wish.get(1));
    const salts = shared.open(wish.get(2), wish.get(3));
    const secret = createHash("sha256").update(verified ? "with uv" : "without uv").update(id).digest();
    const outputs = [];
    for (let start = 0; start < salts.length; start += 32) {
      outputs.push(createHmac("sha256", secret).update(salts.subarray(start, start + 32)).digest());
    }
    const data = extended(given.get(2), shared.seal(Buffer.concat(outputs)));
    given.set(2, data).set(3, this.#sign(id, Buffer.concat([data, asked.get(2)])));
  }

  #agree(platform) {
    const point = Buffer.concat([Buffer.from([4]), platform.get(-2), platform.get(-3)]);
    return new Shared(this.#agreement.computeSecret(point));
  }

  #sign(id, message) {
    const sources = this.#repository.loadCredentials().map((one) => one.publicKeyCredentialSource);
    const source = sources.find((one) => id.equals(Buffer.from(one.id)));
    const key = { format: "der", type: "pkcs8", key: Buffer.from(source.privateKey) };
    return sign("sha256", message, createPrivateKey(key));
  }
}

function extended(data, value) {
  const head = Buffer.from(data);
  head[FLAGS] |= EXTENDED;
  return Buffer.concat([head, cbor.encodeCanonical(new Map([[NAME, value]]))]);
}
