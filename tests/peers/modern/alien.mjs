/**
 * npm @alien_org/sso-sdk-core, as published, through its whole flow. It was written for pages, so that it gets the
 * storage and the random numbers of one; nothing else is put in its way.
 */
import { webcrypto } from "node:crypto";
import { AlienSsoClient } from "@alien_org/sso-sdk-core";

class MemoryStorage {
  #items = new Map();

  getItem(name) {
    return this.#items.get(name) ?? null;
  }

  setItem(name, value) {
    this.#items.set(name, String(value));
  }

  removeItem(name) {
    this.#items.delete(name);
  }
}

globalThis.window = { crypto: webcrypto };
globalThis.sessionStorage = new MemoryStorage();
globalThis.localStorage = new MemoryStorage();

const [ssoBaseUrl, providerAddress] = process.argv.slice(2);
const client = new AlienSsoClient({ ssoBaseUrl, providerAddress, pollingInterval: 500 });
const asked = await client.generateDeeplink();
const verifier = sessionStorage.getItem("alien-sso_code_verifier");
console.log(JSON.stringify({ link: asked.deep_link }));

let answer;
do {
  await new Promise((resolve) => setTimeout(resolve, client.pollingInterval));
  answer = await client.pollAuth(asked.polling_code);
} while (answer.status === "pending");
if (answer.status !== "authorized") {
  console.log(JSON.stringify({ status: answer.status }));
  process.exit(0);
}

const tokens = await client.exchangeToken(answer.authorization_code);
const info = await client.verifyAuth();
const subject = client.getSubject();
const data = client.getAuthData();
const expired = [client.isTokenExpired(), client.isAccessTokenExpired()];
const refreshed = await client.refreshAccessToken();
const after = await client.verifyAuth();
// A token that the relay does not accept makes the SDK refresh by itself, once, and ask again.
localStorage.setItem("alien-sso_access_token", `${client.getAccessToken().slice(0, -8)}AAAAAAAA`);
const healed = await client.verifyAuth();

let again = null;
sessionStorage.setItem("alien-sso_code_verifier", verifier);
try {
  await client.exchangeToken(answer.authorization_code);
} catch (error) {
  again = error.message;
}
const rotated = tokens.refresh_token !== refreshed.refresh_token;
console.log(
  JSON.stringify({
    status: answer.status,
    verifier: verifier.length,
    type: tokens.token_type,
    ...{ info, subject, data, expired, after, healed, rotated, again },
  }),
);
