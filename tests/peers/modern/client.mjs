/** npm oauth4webapi as a client: authorize, wait, exchange with DPoP, userinfo, refresh, userinfo again. */
import * as oauth from "oauth4webapi";

const [issuerText, clientId] = process.argv.slice(2);
const insecure = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(issuerText);
const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
const client = { client_id: clientId };
const pair = await oauth.generateKeyPair("ES256");
const DPoP = oauth.DPoP(client, pair);
const [verifier, state, nonce] = [
  oauth.generateRandomCodeVerifier(),
  oauth.generateRandomState(),
  oauth.generateRandomNonce(),
];

const authorize = new URL(as.authorization_endpoint);
const parameters = {
  client_id: clientId,
  response_type: "code",
  response_mode: "json",
  scope: "openid profile",
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  dpop_jkt: await DPoP.calculateThumbprint(),
  redirect_uri: process.argv[4],
  state,
  nonce,
};
authorize.search = new URLSearchParams(parameters);
const asked = await (await fetch(authorize)).json();
console.log(JSON.stringify({ link: asked.deep_link }));

let answer;
do {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ polling_code: asked.polling_code });
  answer = await (await fetch(new URL("/oauth/poll", issuer), { method: "POST", headers, body })).json();
} while (answer.status === "pending");

const callback = new URLSearchParams({ code: answer.authorization_code, state: answer.state, iss: answer.iss });
const checked = oauth.validateAuthResponse(as, client, callback, state);
const options = { DPoP, ...insecure };
const exchange = () =>
  oauth.authorizationCodeGrantRequest(as, client, oauth.None(), checked, process.argv[4], verifier, options);
const tokens = await oauth.processAuthorizationCodeResponse(as, client, await exchange(), {
  expectedNonce: nonce,
  requireIdToken: true,
});
const identity = oauth.getValidatedIdTokenClaims(tokens);
const info = async (token) =>
  oauth.processUserInfoResponse(as, client, identity.sub, await oauth.userInfoRequest(as, client, token, options));
const first = await info(tokens.access_token);
const refreshed = await oauth.processRefreshTokenResponse(
  as,
  client,
  await oauth.refreshTokenGrantRequest(as, client, oauth.None(), tokens.refresh_token, options),
);
const second = await info(refreshed.access_token);

let again = null;
try {
  await oauth.processAuthorizationCodeResponse(as, client, await exchange(), { expectedNonce: nonce });
} catch (error) {
  again = { error: error.error, status: error.status };
}
console.log(JSON.stringify({ identity, first, second, type: tokens.token_type, again }));
