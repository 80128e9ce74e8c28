/** npm siwe-recap over siwe 2 and ethers 5: checks one delegation and reads what it allows. */
import { readFileSync } from "node:fs";
import siwe from "siwe";
import { Recap } from "siwe-recap";

const { message, signature, domain, nonce, time } = JSON.parse(readFileSync(0, "utf8"));
try {
  const parsed = new siwe.SiweMessage(message);
  const result = await parsed.verify({ signature, domain, nonce, time }, { suppressExceptions: true });
  if (!result.success) throw new Error(result.error?.type ?? "refused");
  const recap = Recap.extract_and_verify(parsed);
  const { attenuations, statement } = recap;
  console.log(JSON.stringify({ accepted: true, attenuations, statement, encoded: recap.encode() }));
} catch (error) {
  console.log(JSON.stringify({ accepted: false, error: String(error.message ?? error) }));
}
