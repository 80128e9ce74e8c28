/** npm oauth4webapi and jose as a provider would use them: a token, a DPoP proof, an id_token, a login request. */
import { readFileSync } from "node:fs";
import * as jose from "jose";
import * as oauth from "oauth4webapi";

const given = JSON.parse(readFileSync(0, "utf8"));
const insecure = { [oauth.allowInsecureRequests]: true }; // loopback only; production is https
const issuer = new URL(given.issuer);
const found = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));

const checks = {
  async access() {
    const headers = { authorization: `DPoP ${given.access_token}`, dpop: given.proof };
    const request = new Request(given.url, { method: given.method, headers });
    return oauth.validateJwtAccessToken(found, request, given.audience, { requireDPoP: true, ...insecure });
  },
  async identity() {
    const keys = jose.createRemoteJWKSet(new URL(found.jwks_uri));
    const { payload, protectedHeader } = await jose.jwtVerify(given.id_token, keys, {
      issuer: given.issuer,
      audience: given.audience,
      algorithms: ["RS256"],
      typ: "JWT",
    });
    return { ...payload, header: protectedHeader };
  },
  async proof() {
    const { payload, protectedHeader } = await jose.jwtVerify(given.proof, jose.EmbeddedJWK, {
      algorithms: ["EdDSA", "ES256"],
      typ: "dpop+jwt",
      maxTokenAge: "60s",
    });
    return { ...payload, thumbprint: await jose.calculateJwkThumbprint(protectedHeader.jwk) };
  },
  async request() {
    const { payload, protectedHeader } = await jose.jwtVerify(given.request, jose.EmbeddedJWK, {
      issuer: given.audience,
      audience: given.issuer,
      algorithms: ["EdDSA", "ES256"],
      typ: "login-request+jwt",
    });
    return { ...payload, thumbprint: await jose.calculateJwkThumbprint(protectedHeader.jwk) };
  },
};

try {
  console.log(JSON.stringify({ accepted: true, claims: await checks[given.check]() }));
} catch (error) {
  const why = [error.code, error.message, error.cause?.message].filter(Boolean).join(": ");
  console.log(JSON.stringify({ accepted: false, error: why }));
}
