/**
 * What a key may do: reading it out of a signed statement, and comparing two lists.
 *
 * The lists are the `att` of a ReCap: resource -> ability -> [caveats]. The comparison is the provider's, so that a
 * page finds out before it signs what the provider would refuse; the provider's word is the one that counts.
 */

import { CountersignError, parseJson, unb64u } from "./jose.js";

const BUDGETS = ["max_bytes", "max_uses", "rate"];
const WINDOWS = { s: 1, min: 60, h: 3600 };

/** What a delegation says: the `att`, its times, and the key that it is for. */
export function readDelegation(authSig) {
  const message = authSig?.signedMessage ?? "";
  const resource = /\n- urn:recap:([A-Za-z0-9_-]+)$/.exec(message);
  return {
    capabilities: resource ? (parseJson(unb64u(resource[1])).att ?? {}) : {},
    issuedAt: seconds(/\nIssued At: (\S+)/.exec(message)),
    expiresAt: seconds(/\nExpiration Time: (\S+)/.exec(message)),
    sessionKey: /\nURI: (\S+)/.exec(message)?.[1] ?? "",
  };
}

/** Checks that `child` allows nothing that `parent` does not; throws `code` otherwise. */
export function checkCovers(parent, child, code = "grant_wider") {
  const charged = new Set();
  for (const [resource, ability, caveats] of entries(child)) {
    const above = entries(parent).find(([where, what]) => where === resource && abilityCovers(what, ability));
    if (!above) throw new CountersignError(code);
    for (const [name, limit] of Object.entries(above[2])) {
      if (!(name in caveats) || !narrower(name, caveats[name], limit)) throw new CountersignError(code);
    }
    if (!BUDGETS.some((name) => name in above[2])) continue;
    // Each entry has its own counters: two parts of one budget would be more than the whole.
    const budget = `${above[0]} ${above[1]}`;
    if (charged.has(budget)) throw new CountersignError(code);
    charged.add(budget);
  }
}

/** Whether `checkCovers` lets it through. */
export function covers(parent, child) {
  try {
    checkCovers(parent, child);
    return true;
  } catch {
    return false;
  }
}

/** Whether anything in the list could be about `path`; what it is exactly, the provider says. */
export function concerns(capabilities, path) {
  return entries(capabilities).some(([, , { path_prefix: prefix }]) => prefix === undefined || within(path, prefix));
}

/** Every entry with its one object of caveats; a list that has another form is refused. */
function entries(capabilities) {
  if (capabilities === null || typeof capabilities !== "object") throw new CountersignError("recap_invalid");
  return Object.entries(capabilities).flatMap(([resource, abilities]) =>
    Object.entries(abilities ?? {}).map(([ability, notes]) => {
      const single = Array.isArray(notes) && notes.length === 1 && notes[0] !== null && typeof notes[0] === "object";
      if (!single) throw new CountersignError("recap_invalid");
      return [resource, ability, notes[0]];
    }),
  );
}

function abilityCovers(parent, child) {
  return [child, "*/*", `${child.split("/")[0]}/*`].includes(parent);
}

/** A caveat of the site's own must be there again; which value narrows it, only the site can say, and does. */
function narrower(name, child, parent) {
  if (name === "max_bytes" || name === "max_uses") return whole(child) && child <= parent;
  if (name === "not_before") return whole(child) && child >= parent;
  if (name === "rate") return rateWithin(child, parent);
  if (name === "path_prefix") return typeof child === "string" && within(child, parent);
  return typeof child === typeof parent;
}

function whole(value) {
  return Number.isSafeInteger(value) && value >= 0;
}

function within(path, prefix) {
  return prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
}

/** All uses of a longer window may fall into one shorter window; shorter windows add up to a longer one. */
function rateWithin(child, parent) {
  const [uses, window] = parseRate(child);
  const [most, longer] = parseRate(parent);
  return uses * Math.max(1, Math.floor(longer / window)) <= most;
}

function parseRate(text) {
  const match = /^([1-9][0-9]{0,8})\/(s|min|h)$/.exec(text);
  if (!match) throw new CountersignError("recap_invalid");
  return [Number(match[1]), WINDOWS[match[2]]];
}

function seconds(match) {
  return match ? Math.floor(Date.parse(match[1]) / 1000) : 0;
}
