/**
 * npm nid-webauthn-emulator as a security key on standard input and output: a CTAP2 message a line, in hex, and its
 * answer a line.
 *
 * The emulator answers at once, so the bridge waits for the person in its place: a request that takes a touch says
 * `waiting`, and `cancel` ends the wait as the packet would. `hands WORD` says what the person does from then on:
 * `willing`, `declining`, `failing` (touches, and is not recognised) or `idle` (does not come).
 *
 * What it answers is passed on as it is, but for its encoding: members without a value are dropped, and maps are
 * sorted, as CTAP2 wants them. With `prf` as the second argument it gets what it lacks and Countersign asks of every
 * key (prf.mjs); without, the option `uv` is left out, because without a PIN/UV protocol nobody may make use of it.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import cbor from "cbor";
import emulator from "nid-webauthn-emulator";
import { Prf } from "./prf.mjs";

const { AuthenticationEmulatorError, AuthenticatorEmulator, CTAP_COMMAND } = emulator;
const KEEPALIVE_CANCEL = 0x2d;
const OTHER = 0x7f;

/** The emulator's own store deletes a file some time after it wrote it anew; this one deletes it at once. */
class Folder extends emulator.PasskeysCredentialsFileRepository {
  deleteCredential(credential) {
    rmSync(join(this.credentialsDir, `${emulator.getRepositoryId(credential)}.json`), { force: true });
  }
}

/** The person, who may come later than the request. */
class Hands {
  #word = "willing";
  #arrive = null;

  become(word) {
    this.#word = word;
    if (word !== "idle") this.#arrive?.(true);
  }

  cancel() {
    this.#arrive?.(false);
  }

  /** Wait for the touch; false where it was cancelled. */
  async touch() {
    say("waiting");
    const came = this.#word !== "idle" || (await new Promise((resolve) => (this.#arrive = resolve)));
    this.#arrive = null;
    return came;
  }

  /** What the emulator asks its person, who has come by then. */
  answer(user, silent) {
    if (silent) return { user, options: { up: false, uv: false } };
    if (this.#word === "declining") return undefined;
    return { user, options: { up: true, uv: this.#word !== "failing" } };
  }
}

const [folder, wish] = process.argv.slice(2);
const hands = new Hands();
const repository = new Folder(folder);
const key = new AuthenticatorEmulator({
  credentialsRepository: repository,
  userMakeCredentialInteraction: (user) => hands.answer(user, false),
  userGetAssertionInteraction: (user, options) => hands.answer(user, options?.up === false),
});
const prf = wish === "prf" ? new Prf(repository) : null;

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Drop members without a value, at any depth. */
function tidy(value) {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== "object") return value;
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return new Map(members.filter(([, item]) => item !== undefined).map(([name, item]) => [name, tidy(item)]));
}

function decode(data) {
  return data.length > 0 ? tidy(cbor.decodeFirstSync(data)) : new Map();
}

async function answer(message) {
  const [command, asked] = [message[0], decode(message.subarray(1))];
  const made = prf?.answer(command, asked);
  if (made) return made;
  const options = asked.get(command === CTAP_COMMAND.authenticatorMakeCredential ? 7 : 5);
  const takesTouch =
    command === CTAP_COMMAND.authenticatorMakeCredential || command === CTAP_COMMAND.authenticatorGetAssertion;
  if (takesTouch && options?.get("up") !== false && !(await hands.touch())) {
    throw new AuthenticationEmulatorError(KEEPALIVE_CANCEL);
  }
  const response = key.command({ command, data: message.length > 1 ? new Uint8Array(message.subarray(1)) : undefined });
  const given = decode(Buffer.from(response.data));
  if (prf) return prf.extend(command, asked, given);
  if (command === CTAP_COMMAND.authenticatorGetInfo) given.get(4).delete("uv");
  return given;
}

async function serve(message) {
  try {
    const given = await answer(message);
    const content = given.size > 0 ? cbor.encodeCanonical(given).toString("hex") : "";
    say(`00${content}`);
  } catch (error) {
    if (!(error instanceof AuthenticationEmulatorError)) console.error(error);
    say(Buffer.from([error instanceof AuthenticationEmulatorError ? error.status : OTHER]).toString("hex"));
  }
}

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  if (line === "cancel") hands.cancel();
  else if (line.startsWith("hands ")) hands.become(line.slice(6));
  else serve(Buffer.from(line, "hex"));
});
lines.on("close", () => process.exit(0));
