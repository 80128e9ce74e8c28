/** The Photos page: sign in, look at albums, and see every call that the page's own key signs. */

import { Countersign, CountersignError } from "/static/countersign.js";
import { showPanel } from "/static/panel.js";

const ORIGIN = location.origin;
const ASKED = {
  [`${ORIGIN}/albums`]: {
    "photos/list": [{ path_prefix: "/albums/2026" }],
    "photos/read": [{ path_prefix: "/albums/2026", max_bytes: 1_000_000_000 }],
    "photos/write": [{ path_prefix: "/albums/2026/inbox", max_uses: 500 }],
    "photos/delete": [{ path_prefix: "/albums/2026/inbox", max_uses: 500 }],
  },
};
const VERBS = {
  "photos/list": ["List albums", "read"],
  "photos/read": ["Open pictures", "read"],
  "photos/write": ["Add pictures", "write"],
  "photos/delete": ["Delete pictures", "write"],
};
const HOME = "/albums/2026";
const LOG_MAX = 200;

const $ = (id) => document.getElementById(id);

function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

let countersign = null;
let session = null;
let login = null;
const calls = { done: 0, refused: 0 };
const pictureUrls = [];

// ---- signing in and out --------------------------------------------------------------------------------------

async function start() {
  try {
    countersign = await Countersign.discover();
    session = await countersign.resume();
  } catch (error) {
    showError(error);
  }
  render();
  if (session) await openAlbum(HOME);
}

function render() {
  $("welcome").hidden = session !== null;
  $("app").hidden = session === null;
  $("who").hidden = session === null;
  if (session) renderPerson();
}

async function signIn() {
  $("sign-in-error").hidden = true;
  $("sign-in").disabled = true;
  let panel = null;
  try {
    countersign ??= await Countersign.discover();
    login = await countersign.ask({
      claims: ["name", "avatar"], capabilities: ASKED, validFor: 4 * 3600, purpose: "See and sort your pictures",
    });
    $("sign-in-idle").hidden = true;
    $("panel").hidden = $("cancel").hidden = false;
    panel = showPanel($("panel"), login);
    session = await login.wait({ onStatus: (status) => panel.setStatus(status) });
    render();
    await openAlbum(HOME);
  } catch (error) {
    if (error.code !== "cancelled") showError(error);
  } finally {
    panel?.close();
    login = null;
    $("sign-in").disabled = false;
    $("sign-in-idle").hidden = false;
    $("panel").hidden = $("cancel").hidden = true;
  }
}

function showError(error) {
  $("sign-in-error").textContent = error instanceof CountersignError ? error.message : "Something went wrong; try again.";
  $("sign-in-error").hidden = false;
  if (!(error instanceof CountersignError)) console.error(error);
}

async function signOut() {
  await session?.logout();
  session = null;
  forgetPictures();
  $("log").replaceChildren();
  $("tiles").replaceChildren();
  calls.done = calls.refused = 0;
  renderTally();
  render();
}

// ---- who, and what the key may do ----------------------------------------------------------------------------

function avatar(host, name, picture) {
  host.replaceChildren();
  if (/^data:image\/(png|jpeg|webp);base64,/.test(picture ?? "")) {
    const image = make("img");
    image.src = picture;
    image.alt = "";
    host.append(image);
  } else {
    host.textContent = [...name.matchAll(/\b\p{L}/gu)].slice(0, 2).join("").toUpperCase() || "?";
  }
}

function renderPerson() {
  const { name = "", avatar: shared, picture } = session.identity;
  const shown = name || "Someone who shared no name";
  $("who-name").textContent = $("name").textContent = shown;
  avatar($("who-picture"), name, shared ?? picture);
  avatar($("picture"), name, shared ?? picture);
  $("address").textContent = session.address;
  const granted = session.granted;
  $("may").replaceChildren(...Object.values(granted.capabilities).flatMap(capabilityLines));
  if (!$("may").children.length) $("may").append(make("li", "", "Nothing: you are signed in, and that is all"));
  renderUntil();
  const facts = [
    ["Key", `${session.keyAlgorithm === "EdDSA" ? "Ed25519" : "P-256"}, made here, cannot be copied out`],
    ["Permission", session.delegationId ?? "none"],
    ["Receipts", String(session.receipts.length)],
  ];
  $("details").replaceChildren(...facts.flatMap(([term, text]) => [make("dt", "", term), make("dd", "", text)]));
}

/** Reading before changing, whatever order the permission has. */
function capabilityLines(abilities) {
  const order = Object.keys(VERBS);
  const named = Object.entries(abilities).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return named.map(([ability, [limits = {}]]) => {
    const [text, level] = VERBS[ability] ?? [ability, "write"];
    const words = make("span", "", `${text} under `, make("code", "", limits.path_prefix ?? "/albums"));
    if (level === "write") words.append(" ", make("span", "tag amber", "can change"));
    const most = limitText(limits);
    if (most) words.append(make("span", "most secondary-text", most));
    return make("li", "", make("span", `dot ${level}`), words);
  });
}

function limitText({ max_uses: uses, max_bytes: bytes, rate }) {
  const parts = [];
  if (uses) parts.push(`${uses} times`);
  if (bytes) parts.push(bytes >= 1e9 ? `${bytes / 1e9} GB` : `${Math.ceil(bytes / 1e6)} MB`);
  if (rate) parts.push(rate.replace("/", " a ").replace(/s$/, "second").replace(/h$/, "hour").replace("min", "minute"));
  return parts.length ? `up to ${parts.join(", ")}` : "";
}

function renderUntil() {
  const { expiresAt } = session?.granted ?? {};
  if (!expiresAt) return void ($("until").textContent = "");
  const minutes = Math.max(0, Math.round((expiresAt * 1000 - Date.now()) / 60_000));
  const left = minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`;
  const when = new Date(expiresAt * 1000).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  $("until").textContent = `Until ${when} (${left} left)`;
  return undefined;
}

// ---- calls ---------------------------------------------------------------------------------------------------

/** One call with the session key, written into the log; returns the response, or null where it was refused. */
async function call(method, path, init = {}) {
  const started = performance.now();
  try {
    const response = await session.fetch(path, { ...init, method });
    const why = response.ok ? null : ((await response.clone().json().catch(() => null))?.error_description ?? "Refused");
    note(method, path, performance.now() - started, why);
    return response.ok ? response : null;
  } catch (error) {
    note(method, path, performance.now() - started, error.message);
    return null;
  }
}

function note(method, path, milliseconds, why) {
  calls[why === null ? "done" : "refused"] += 1;
  const verdict = why === null ? make("span", "tag green", "done") : make("span", "tag red", "refused");
  const time = make("span", "ms", `${milliseconds.toFixed(0)} ms`);
  const item = make("li", why === null ? "done" : "refused", verdict, make("code", "", `${method} ${path}`), time);
  item.dataset.result = why === null ? "done" : "refused";
  if (why !== null) item.append(make("span", "why", why));
  $("log").prepend(item);
  while ($("log").children.length > LOG_MAX) $("log").lastChild.remove();
  renderTally();
}

function renderTally() {
  const { done, refused } = calls;
  $("tally").textContent = done + refused === 0 ? "No calls yet" : `${done} done, ${refused} refused, no prompt for any`;
  Object.assign($("tally").dataset, { done, refused });
}

// ---- albums --------------------------------------------------------------------------------------------------

async function openAlbum(path) {
  const response = await call("GET", path);
  if (!response) {
    $("gallery-note").textContent = `${path} is not something this page's key may open.`;
    $("gallery-note").hidden = false;
    return;
  }
  const listing = await response.json();
  $("gallery-note").hidden = true;
  renderCrumbs(listing.path);
  forgetPictures();
  const albums = listing.albums.map((name) => albumTile(`${listing.path}/${name}`, name));
  const pictures = listing.pictures.map((name) => pictureTile(`${listing.path}/${name}`, name));
  $("tiles").replaceChildren(...albums, ...pictures);
  if (!albums.length && !pictures.length) $("tiles").append(make("p", "empty", "No pictures here yet"));
}

function renderCrumbs(path) {
  const names = path.split("/").slice(1);
  const parts = names.flatMap((name, index) => {
    const target = `/${names.slice(0, index + 1).join("/")}`;
    const button = make("button", "", index === 0 ? "Albums" : name);
    button.type = "button";
    button.addEventListener("click", () => openAlbum(target));
    return index === 0 ? [button] : [make("span", "", "/"), button];
  });
  $("crumbs").replaceChildren(...parts);
  $("crumbs").dataset.path = path;
}

function albumTile(path, name) {
  const namespace = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(namespace, "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  const shape = document.createElementNS(namespace, "path");
  shape.setAttribute("d", "M3.5 7.5v9.7a1.8 1.8 0 0 0 1.8 1.8h13.4a1.8 1.8 0 0 0 1.8-1.8V9.3a1.8 1.8 0 0 0-1.8-1.8H12l-2-2.5H5.3a1.8 1.8 0 0 0-1.8 1.8z");
  for (const [attribute, value] of Object.entries({ fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linejoin": "round" })) {
    shape.setAttribute(attribute, value);
  }
  icon.append(shape);
  const tile = make("button", "tile", make("span", "frame", icon), make("span", "label", name));
  tile.type = "button";
  tile.addEventListener("click", () => openAlbum(path));
  return tile;
}

function pictureTile(path, name) {
  const frame = make("div", "frame");
  const tile = make("figure", "tile", frame, make("figcaption", "label", name));
  tile.dataset.path = path;
  call("GET", path).then(async (response) => {
    if (!response) return frame.append("Not shown");
    const url = URL.createObjectURL(await response.blob());
    pictureUrls.push(url);
    const image = make("img");
    image.src = url;
    image.alt = name;
    return frame.replaceChildren(image);
  });
  return tile;
}

function forgetPictures() {
  for (const url of pictureUrls.splice(0)) URL.revokeObjectURL(url);
}

/** A small picture, drawn on a canvas, so that there is something new to upload. */
function drawPicture() {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [480, 320];
  const pen = canvas.getContext("2d");
  const hue = Math.floor(Math.random() * 360);
  const ground = pen.createLinearGradient(0, 0, 480, 320);
  ground.addColorStop(0, `hsl(${hue} 55% 72%)`);
  ground.addColorStop(1, `hsl(${(hue + 50) % 360} 60% 38%)`);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, 480, 320);
  for (let i = 0; i < 9; i += 1) {
    pen.fillStyle = `hsl(${(hue + i * 16) % 360} 70% 85% / 0.25)`;
    pen.beginPath();
    pen.arc(Math.random() * 480, Math.random() * 320, 24 + Math.random() * 70, 0, Math.PI * 2);
    pen.fill();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

let lastAdded = null;

const TRIES = {
  list: () => openAlbum(HOME),
  add: async () => {
    const path = `${HOME}/inbox/picture-${Date.now().toString(36)}.png`;
    const body = await drawPicture();
    if (await call("PUT", path, { body, headers: { "Content-Type": "image/png" } })) lastAdded = path;
    await openAlbum(`${HOME}/inbox`);
  },
  remove: async () => {
    if (lastAdded === null) {
      const response = await call("GET", `${HOME}/inbox`);
      const added = response ? (await response.json()).pictures.filter((name) => name.endsWith(".png")) : [];
      if (added.length) lastAdded = `${HOME}/inbox/${added.at(-1)}`;
    }
    if (lastAdded !== null) await call("DELETE", lastAdded);
    lastAdded = null;
    await openAlbum(`${HOME}/inbox`);
  },
  many: async () => {
    for (let i = 0; i < 100; i += 1) await call("GET", HOME);
  },
  "other-year": () => openAlbum("/albums/2025"),
  "other-album": () => call("DELETE", `${HOME}/lisbon/river.svg`),
};

for (const button of document.querySelectorAll("[data-try]")) {
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await TRIES[button.dataset.try]();
    } finally {
      button.disabled = false;
    }
  });
}
$("sign-in").addEventListener("click", signIn);
$("sign-out").addEventListener("click", signOut);
$("cancel").addEventListener("click", () => login?.cancel());
setInterval(renderUntil, 30_000);
start();
