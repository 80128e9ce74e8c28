/**
 * npm siwe-recap over siwe 2 and ethers 5: checks one delegation and reads what it allows, or writes one from its
 * fields and permissions (`make`); each of a list, where one is given.
 */
import { readFileSync } from "node:fs";
import siwe from "siwe";
import { Recap } from "siwe-recap";

async function check({ message, signature, domain, nonce, time }) {
  try {
    const parsed = new siwe.SiweMessage(message);
    const result = await parsed.verify({ signature, domain, nonce, time }, { suppressExceptions: true });
    if (!result.success) throw new Error(result.error?.type ?? "refused");
    const recap = Recap.extract_and_verify(parsed);
    const { attenuations, statement } = recap;
    return { accepted: true, attenuations, statement, encoded: recap.encode() };
  } catch (error) {
    return { accepted: false, error: String(error.message ?? error) };
  }
}

function write({ fields, permissions }) {
  const recap = new Recap();
  for (const [resource, ability, caveats] of permissions) {
    const [namespace, name] = ability.split("/");
    recap.addAttenuation(resource, namespace, name, caveats);
  }
  return { message: recap.add_to_siwe_message(new siwe.SiweMessage(fields)).prepareMessage() };
}

const one = (question) => (question.make ? write(question.make) : check(question));
const given = JSON.parse(readFileSync(0, "utf8"));
const answer = Array.isArray(given) ? await Promise.all(given.map(one)) : await one(given);
console.log(JSON.stringify(answer));
