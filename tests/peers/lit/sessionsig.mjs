/**
 * SessionSigs with the objects of @lit-protocol/auth-helpers 7.
 *
 * `make` builds delegation and SessionSig as Lit's client does, which itself needs Lit's network to run;
 * `take` reads ours, writes it anew from Lit's objects and compares, and checks what is signed.
 */
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import lit from "@lit-protocol/auth-helpers";
import misc from "@lit-protocol/misc";
import { ethers } from "ethers";
import siwe from "siwe";

const PKCS8 = "302e020100300506032b657004220420";
const SPKI = "302a300506032b6570032100";

class WebResource extends lit.LitActionResource {
  constructor(resource, prefix) {
    super(resource);
    this.resourcePrefix = prefix;
  }
}

const privateKey = (seed) =>
  createPrivateKey({ key: Buffer.from(PKCS8 + seed, "hex"), format: "der", type: "pkcs8" });
const publicKey = (raw) => createPublicKey({ key: Buffer.from(SPKI + raw, "hex"), format: "der", type: "spki" });

function requestsOf(question) {
  if (question.builder) return new lit.ResourceAbilityRequestBuilder().addPKPSigningRequest("*").build();
  return question.requests.map(([ability, resource]) => {
    const [prefix, rest] = resource.split("://");
    return { resource: new WebResource(rest, prefix), ability };
  });
}

/** In the order that Lit's client writes: what it signs is this very text. */
function messageOf(sessionKey, resourceAbilityRequests, capabilities, issuedAt, expiration, nodeAddress) {
  const template = { sessionKey, resourceAbilityRequests, capabilities, issuedAt, expiration };
  return JSON.stringify({ ...template, nodeAddress });
}

async function make(question) {
  const recap = new lit.RecapSessionCapabilityObject();
  for (const [resource, abilities] of Object.entries(question.att)) {
    for (const [ability, [caveats]] of Object.entries(abilities)) {
      const [namespace, name] = ability.split("/");
      recap.addAttenuation(resource, namespace, name, caveats);
    }
  }
  const wallet = new ethers.Wallet(question.accountKey);
  const message = new siwe.SiweMessage({
    domain: question.domain,
    address: wallet.address,
    uri: `lit:session:${question.sessionKey}`,
    version: "1",
    chainId: 1,
    nonce: question.nonce,
    issuedAt: question.begin,
    expirationTime: question.end,
  });
  const toSign = recap.addToSiweMessage(message).prepareMessage();
  const authSig = await lit.generateAuthSig({ signer: wallet, toSign });
  const [issuedAt, expiration] = [question.now, question.now + 60_000].map((time) => new Date(time).toISOString());
  const requests = requestsOf(question);
  const signedMessage = messageOf(question.sessionKey, requests, [authSig], issuedAt, expiration, question.node);
  const sig = sign(null, Buffer.from(signedMessage), privateKey(question.seed)).toString("hex");
  const made = { sig, derivedVia: "litSessionSignViaNacl", signedMessage, address: question.sessionKey };
  return { text: JSON.stringify({ ...made, algo: "ed25519" }) };
}

function take({ sigs }) {
  const map = Object.fromEntries(Object.entries(sigs).map(([node, text]) => [node, JSON.parse(text)]));
  const found = Object.entries(map).map(([node, made]) => {
    const said = JSON.parse(made.signedMessage);
    const requests = said.resourceAbilityRequests.map(({ resource, ability }) => ({
      resource: new WebResource(resource.resource, resource.resourcePrefix),
      ability,
    }));
    const anew = messageOf(
      said.sessionKey, requests, said.capabilities, said.issuedAt, said.expiration, said.nodeAddress,
    );
    const capability = said.capabilities.at(-1);
    const inner = new siwe.SiweMessage(capability.signedMessage);
    return {
      node,
      same: anew === made.signedMessage && JSON.stringify(made) === sigs[node],
      signed: verify(null, Buffer.from(made.signedMessage), publicKey(made.address), Buffer.from(made.sig, "hex")),
      keys: requests.map(({ resource }) => resource.getResourceKey()),
      account: ethers.utils.verifyMessage(capability.signedMessage, capability.sig) === capability.address,
      att: lit.RecapSessionCapabilityObject.extract(inner).attenuations,
      uri: inner.uri,
    };
  });
  const verdict = misc.validateSessionSigs(map);
  return { found, valid: verdict.isValid, errors: verdict.errors };
}

const question = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(question.do === "make" ? await make(question) : take(question)));
