/** What both pages of Photos show alike: who it is, what a key may do, how far it is used, and the list of calls. */

const VERBS = {
  "photos/list": ["List albums", "read"],
  "photos/read": ["Open pictures", "read"],
  "photos/write": ["Add pictures", "write"],
  "photos/delete": ["Delete pictures", "write"],
};
const LOG_MAX = 200;

export const RESOURCE = `${location.origin}/albums`;
export const HOME = "/albums/2026";

export const $ = (id) => document.getElementById(id);

export function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function showBytes(bytes) {
  if (bytes >= 999.5e6) return `${trimmed(bytes / 1e9)} GB`;
  if (bytes >= 999.5e3) return `${trimmed(bytes / 1e6)} MB`;
  return bytes >= 1e3 ? `${trimmed(bytes / 1e3)} kB` : `${bytes} B`;
}

function trimmed(number) {
  return String(Number(number.toFixed(number < 10 ? 1 : 0)));
}

// ---- who -----------------------------------------------------------------------------------------------------

export function showAvatar(host, { name = "", avatar, picture }) {
  host.replaceChildren();
  const shown = avatar ?? picture ?? "";
  if (/^data:image\/(png|jpeg|webp);base64,/.test(shown)) {
    const image = make("img");
    image.src = shown;
    image.alt = "";
    host.append(image);
  } else {
    host.textContent = [...name.matchAll(/\b\p{L}/gu)].slice(0, 2).join("").toUpperCase() || "?";
  }
}

export function nameOf(session) {
  return session.identity.name || "Someone who shared no name";
}

// ---- what a key may do, and how far it is used ---------------------------------------------------------------

/**
 * One line for each ability, reading before changing; with a bar for a budget that is counted.
 *
 * @param {object} capabilities resource -> ability -> [caveats]
 * @param {object[]} budgets as `/usage` lists them
 */
export function capabilityLines(capabilities, budgets = []) {
  const order = Object.keys(VERBS);
  const named = Object.entries(capabilities).flatMap(([resource, abilities]) =>
    Object.entries(abilities).map(([ability, [limits]]) => ({ resource, ability, limits: limits ?? {} })),
  );
  named.sort((a, b) => order.indexOf(a.ability) - order.indexOf(b.ability));
  return named.map(({ resource, ability, limits }) => {
    const [text, level] = VERBS[ability] ?? [ability, "write"];
    const words = make("span", "grow", `${text} under `, make("code", "", limits.path_prefix ?? "/albums"));
    if (level === "write") words.append(" ", make("span", "tag amber", "can change"));
    const most = limitText(limits);
    if (most) words.append(make("span", "most secondary-text", most));
    const used = budgets.find((one) => one.resource === resource && one.ability === ability && one.caveat !== "rate");
    if (used) words.append(bar(used.used, used.limit, `${text}: used`));
    return make("li", "", make("span", `dot ${level}`), words);
  });
}

function limitText({ max_uses: uses, max_bytes: bytes, rate }) {
  const parts = [];
  if (uses) parts.push(`${uses} times`);
  if (bytes) parts.push(showBytes(bytes));
  if (rate) parts.push(rate.replace("/", " a ").replace(/s$/, "second").replace(/h$/, "hour").replace("min", "minute"));
  return parts.length ? `up to ${parts.join(", ")}` : "";
}

export function untilText(expiresAt) {
  if (!expiresAt) return "";
  const seconds = Math.max(0, Math.round(expiresAt - Date.now() / 1000));
  const minutes = Math.round(seconds / 60);
  const left = minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`;
  const when = new Date(expiresAt * 1000).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  return seconds ? `Until ${when} (${left} left)` : `It ran out at ${when}`;
}

/** A bar that says how much of a whole is used. */
export function bar(used, whole, label) {
  const fill = make("span", "fill");
  const share = whole > 0 ? Math.min(1, used / whole) : 1;
  fill.style.setProperty("width", `${(share * 100).toFixed(2)}%`);
  const node = make("span", share >= 1 ? "meter full" : share >= 0.8 ? "meter high" : "meter", fill);
  node.setAttribute("role", "meter");
  node.setAttribute("aria-label", label);
  node.setAttribute("aria-valuemin", "0");
  node.setAttribute("aria-valuemax", String(whole));
  node.setAttribute("aria-valuenow", String(Math.min(used, whole)));
  return node;
}

/** A bar with its words: what it is about, what is used, what is left. */
export function showMeter(host, title, used, whole, text = String) {
  host.className = "measured";
  host.dataset.used = used;
  host.dataset.left = Math.max(0, whole - used);
  const words = make("p", "", make("b", "", title), make("span", "", `${text(used)} of ${text(whole)}`));
  const left = make("p", "secondary-text", used >= whole ? "nothing left" : `${text(whole - used)} left`);
  host.replaceChildren(words, bar(used, whole, title), left);
}

/** How far the budgets of a permission are used; null where the site does not say. */
export async function usageOf(session, delegationId) {
  const response = await session.fetch(`/usage/${delegationId}`).catch(() => null);
  return response?.ok ? response.json() : null;
}

// ---- the list of calls ---------------------------------------------------------------------------------------

/** Every call with its verdict, newest first, and how many there were. */
export class CallLog {
  constructor() {
    this.clear();
  }

  clear() {
    this.done = this.refused = 0;
    $("log").replaceChildren();
    this.#tell();
  }

  note(method, path, milliseconds, why) {
    const result = why === null ? "done" : "refused";
    this[result] += 1;
    const verdict = make("span", `tag ${why === null ? "green" : "red"}`, result);
    const time = make("span", "ms", `${milliseconds.toFixed(0)} ms`);
    const item = make("li", result, verdict, make("code", "", `${method} ${path}`), time);
    item.dataset.result = result;
    if (why !== null) item.append(make("span", "why", why));
    $("log").prepend(item);
    while ($("log").children.length > LOG_MAX) $("log").lastChild.remove();
    this.#tell();
  }

  #tell() {
    const { done, refused } = this;
    const none = done + refused === 0;
    $("tally").textContent = none ? "No calls yet" : `${done} done, ${refused} refused, no prompt for any`;
    Object.assign($("tally").dataset, { done, refused });
  }
}
