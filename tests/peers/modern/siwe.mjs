/** npm siwe 3 with ethers 6: checks one delegation. Input and answer are JSON. */
import { readFileSync } from "node:fs";
import { SiweMessage } from "siwe";

const { message, signature, domain, nonce, time } = JSON.parse(readFileSync(0, "utf8"));
try {
  const parsed = new SiweMessage(message);
  const result = await parsed.verify({ signature, domain, nonce, time }, { suppressExceptions: true });
  const { address, uri, statement, chainId, issuedAt, expirationTime, requestId, resources } = parsed;
  const read = { address, uri, statement, chainId, issuedAt, expirationTime, requestId, resources };
  const same = parsed.toMessage() === message;
  console.log(JSON.stringify({ accepted: result.success, same, read, error: result.error?.type ?? null }));
} catch (error) {
  console.log(JSON.stringify({ accepted: false, error: String(error.message ?? error) }));
}
