/** npm siwe 3 with ethers 6: checks one delegation, or each of a list. Input and answer are JSON. */
import { readFileSync } from "node:fs";
import { SiweMessage } from "siwe";

async function check({ message, signature, domain, nonce, time }) {
  try {
    const parsed = new SiweMessage(message);
    const result = await parsed.verify({ signature, domain, nonce, time }, { suppressExceptions: true });
    const { address, uri, statement, chainId, issuedAt, expirationTime, requestId, resources } = parsed;
    const read = { address, uri, statement, chainId, issuedAt, expirationTime, requestId, resources };
    const same = parsed.toMessage() === message;
    return { accepted: result.success, same, read, error: result.error?.type ?? null };
  } catch (error) {
    return { accepted: false, error: String(error.message ?? error) };
  }
}

const given = JSON.parse(readFileSync(0, "utf8"));
const answer = Array.isArray(given) ? await Promise.all(given.map(check)) : await check(given);
console.log(JSON.stringify(answer));
