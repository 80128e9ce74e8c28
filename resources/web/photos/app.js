/** The Photos page: sign in, look at albums, and see every call that the page's own key signs. */

import { Countersign, CountersignError, signInButton } from "/static/countersign.js";
import {
  $, CallLog, capabilityLines, HOME, make, nameOf, RESOURCE, showAvatar, untilText, usageOf,
} from "/static/common.js";

const INBOX = `${HOME}/inbox`;
const GIGABYTE = 1_000_000_000;
const LOOK = {
  "photos/list": [{ path_prefix: HOME }],
  "photos/read": [{ path_prefix: HOME, max_bytes: GIGABYTE }],
};
const SORT = {
  ...LOOK,
  "photos/write": [{ path_prefix: INBOX, max_bytes: GIGABYTE }],
  "photos/delete": [{ path_prefix: INBOX, max_uses: 500 }],
};
const FOLDER = {
  d: "M3.5 7.5v9.7a1.8 1.8 0 0 0 1.8 1.8h13.4a1.8 1.8 0 0 0 1.8-1.8V9.3a1.8 1.8 0 0 0-1.8-1.8H12l-2-2.5H5.3a1.8 1.8 0 0 0-1.8 1.8z",
  fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linejoin": "round",
};
const USAGE_AFTER = 400; // milliseconds of quiet before the bars are drawn anew

let countersign = null;
let session = null;
let signIn = null; // the button, while nobody is signed in
let place = null; // the album that is shown
let openings = 0;
let lastAdded = null;
const log = new CallLog();
const pictureUrls = [];

// ---- signing in and out --------------------------------------------------------------------------------------

async function start() {
  try {
    countersign = await Countersign.discover();
    await follow();
    if (session && (await countersign.pending())) askButton(null, () => openAlbum(place ?? HOME));
  } catch (error) {
    showError(error);
    offerSignIn();
    render();
  }
}

/** Shows whatever session this browser has now; another tab may have signed in or out. */
async function follow() {
  const found = countersign ? await countersign.resume() : null;
  if (found?.delegationId === session?.delegationId && found?.address === session?.address && place !== null) return;
  return found ? signedIn(found) : signedOut();
}

function offerSignIn() {
  signIn = signInButton($("sign-in-place"), {
    countersign: async () => (countersign ??= await Countersign.discover()),
    ask: (client, { signal }) => client.ask({
      claims: ["name", "avatar"], capabilities: { [RESOURCE]: chosen("mode") === "look" ? LOOK : SORT },
      validFor: Number($("valid-for").value), purpose: "See and sort your pictures", signal,
    }),
    onSession: signedIn,
    onState: (state) => state === "loading" && ($("sign-in-error").hidden = true),
  });
  signIn.button.id = "sign-in";
}

async function signedIn(found) {
  session = found;
  signIn?.remove();
  signIn = null;
  render();
  await openAlbum(HOME);
}

function chosen(name) {
  return document.querySelector(`input[name="${name}"]:checked`).value;
}

function showError(error) {
  const known = error instanceof CountersignError;
  $("sign-in-error").textContent = known ? error.message : "Something went wrong; try again.";
  $("sign-in-error").hidden = false;
  if (!known) console.error(error);
}

async function signOut() {
  await session?.logout();
  signedOut();
}

function signedOut() {
  session = null;
  place = "";
  lastAdded = null;
  forgetPictures();
  $("tiles").replaceChildren();
  log.clear();
  offerSignIn();
  render();
}

function render() {
  $("welcome").hidden = session !== null;
  $("app").hidden = session === null;
  $("who").hidden = session === null;
  if (session) renderPerson();
}

// ---- who, and what the key may do ----------------------------------------------------------------------------

function renderPerson() {
  $("who-name").textContent = $("name").textContent = nameOf(session);
  showAvatar($("who-picture"), session.identity);
  showAvatar($("picture"), session.identity);
  $("address").textContent = session.address;
  renderMay([]);
  const facts = [
    ["Key", `${session.keyAlgorithm === "EdDSA" ? "Ed25519" : "P-256"}, made here, cannot be copied out`],
    ["Permission", session.delegationId ?? "none"],
    ["Receipts", String(session.receipts.length)],
  ];
  $("details").replaceChildren(...facts.flatMap(([term, text]) => [make("dt", "", term), make("dd", "", text)]));
}

function renderMay(usages) {
  const [first, ...since] = session.permissions.map(({ capabilities, delegationId }) => {
    const found = usages.find((one) => one?.delegation_id === delegationId);
    return capabilityLines(capabilities, found?.budgets);
  });
  $("may").replaceChildren(...first);
  if (!first.length) $("may").append(make("li", "", "Nothing: you are signed in, and that is all"));
  $("may-more").replaceChildren(...since.flat());
  $("more").hidden = since.length === 0;
  renderUntil();
}

function renderUntil() {
  $("until").textContent = untilText(session?.granted.expiresAt);
}

let usageTimer = null;

function renderUsageSoon() {
  clearTimeout(usageTimer);
  usageTimer = setTimeout(async () => {
    const asked = session;
    if (!asked?.delegationId) return;
    const usages = await Promise.all(asked.permissions.map(({ delegationId }) => usageOf(asked, delegationId)));
    if (asked === session) renderMay(usages);
  }, USAGE_AFTER);
}

// ---- calls ---------------------------------------------------------------------------------------------------

/**
 * One call with the session key, written into the log; the response, or null where it was refused. A refusal that the
 * person could lift is shown with a button that asks for just that, and then `again` runs.
 */
async function call(method, path, init = {}, again = null) {
  const started = performance.now();
  try {
    const response = await session.fetch(path, { ...init, method });
    const why = response.ok ? null : await sentenceOf(response);
    log.note(method, path, performance.now() - started, why);
    renderUsageSoon();
    if (response.ok) return response;
    if (again) await explain(path, why, response, again);
    return null;
  } catch (error) {
    log.note(method, path, performance.now() - started, error.message);
    if (again) await explain(path, error.message, null, again);
    return null;
  }
}

async function sentenceOf(refusal) {
  return (await refusal.clone().json().catch(() => null))?.error_description ?? "Refused";
}

async function explain(path, why, response, again) {
  $("gallery-why").replaceChildren(make("code", "", path), ` ${why}`);
  $("ask-place").replaceChildren();
  $("gallery-note").hidden = false;
  const missing = response ? await session.missing(response) : null;
  if (missing) askButton(alsoReading(missing), again);
  $("gallery-note").scrollIntoView({ block: "nearest" });
}

/** Whoever may list an album wants to see its pictures as well. */
function alsoReading(missing) {
  const { [RESOURCE]: abilities = {}, ...others } = missing;
  const [limits] = abilities["photos/list"] ?? [];
  return { ...others, [RESOURCE]: limits ? { ...abilities, "photos/read": [limits] } : abilities };
}

/** A button that asks for a difference only; without one it takes up the asking that a reload broke off. */
function askButton(difference, again) {
  $("gallery-note").hidden = false;
  const made = signInButton($("ask-place"), {
    countersign,
    goesOn: difference === null,
    ask: (_client, { signal }) =>
      session.askFor(difference, { validFor: 3600, purpose: "Do what you just tried", signal }),
    onSession: async () => {
      $("gallery-note").hidden = true;
      renderMay([]);
      await again();
    },
    strings: { signIn: "Ask for it", title: "Ask for more", finishing: "Approved. Fetching the permission" },
  });
  made.button.id = "ask";
  made.button.hidden = difference === null;
}

// ---- albums --------------------------------------------------------------------------------------------------

async function openAlbum(path) {
  const mine = (openings += 1);
  const response = await call("GET", path, {}, () => openAlbum(path));
  if (!response || mine !== openings) return; // something else was opened meanwhile
  $("gallery-note").hidden = true;
  showAlbum(await response.json());
}

function showAlbum(listing) {
  place = listing.path;
  renderCrumbs(listing.path);
  forgetPictures();
  const albums = listing.albums.map((name) => albumTile(`${listing.path}/${name}`, name));
  const pictures = listing.pictures.map((name) => pictureTile(`${listing.path}/${name}`, name));
  $("tiles").replaceChildren(...albums, ...pictures);
  if (!albums.length && !pictures.length) $("tiles").append(make("p", "empty", "No pictures here yet"));
  $("tools").hidden = !mayChange("photos/write", listing.path);
  $("new-album").hidden = listing.path !== INBOX;
  $("album-form").hidden = true;
}

/** Whether the key was given this ability here; what the site says is what counts. */
function mayChange(ability, path) {
  return session.permissions.some(({ capabilities }) => {
    const [limits] = capabilities[RESOURCE]?.[ability] ?? [];
    const prefix = limits?.path_prefix ?? "/";
    return limits && (prefix === "/" || path === prefix || path.startsWith(`${prefix}/`));
  });
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
  icon.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(namespace, "path");
  for (const [attribute, value] of Object.entries(FOLDER)) shape.setAttribute(attribute, value);
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
  if (mayChange("photos/delete", path)) tile.append(deleteButton(path, name));
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

function deleteButton(path, name) {
  const button = make("button", "delete", "×");
  button.type = "button";
  button.title = `Delete ${name}`;
  button.setAttribute("aria-label", button.title);
  button.addEventListener("click", () => remove(path));
  return button;
}

function forgetPictures() {
  for (const url of pictureUrls.splice(0)) URL.revokeObjectURL(url);
}

async function remove(path) {
  const album = path.slice(0, path.lastIndexOf("/"));
  if (await call("DELETE", path, {}, () => remove(path))) await openAlbum(album);
}

/** Puts pictures into an album, one call each, and shows it. */
async function add(album, pictures) {
  let added = 0;
  for (const { name, type, body } of pictures) {
    const path = `${album}/${name}`;
    const again = () => add(album, pictures.slice(added));
    if (!(await call("PUT", path, { body, headers: { "Content-Type": type } }, again))) return;
    lastAdded = path;
    added += 1;
  }
  await openAlbum(album);
}

/** A file's name as the site takes it. */
function plainName(file) {
  const suffix = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" }[file.type] ?? "png";
  const bare = file.name.replace(/\.[^.]*$/, "").normalize("NFKD");
  const stem = bare.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${stem.slice(0, 40) || "picture"}.${suffix}`;
}

async function upload(files) {
  const pictures = [...files].map((file) => ({ name: plainName(file), type: file.type, body: file }));
  if (pictures.length) await add(place, pictures);
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

async function newestInInbox() {
  const response = await call("GET", INBOX);
  const added = response ? (await response.json()).pictures.filter((name) => name.endsWith(".png")) : [];
  return added.length ? `${INBOX}/${added.at(-1)}` : null;
}

const TRIES = {
  list: () => openAlbum(HOME),
  add: async () => {
    const name = `picture-${Date.now().toString(36)}.png`;
    await add(INBOX, [{ name, type: "image/png", body: await drawPicture() }]);
  },
  remove: async () => {
    lastAdded ??= await newestInInbox();
    if (lastAdded !== null) await call("DELETE", lastAdded);
    lastAdded = null;
    await openAlbum(INBOX);
  },
  many: async () => {
    for (let i = 0; i < 100; i += 1) await call("GET", HOME);
  },
  "other-year": () => openAlbum("/albums/2025"),
  "other-album": () => remove(`${HOME}/lisbon/river.svg`),
};

// ---- what the person does ------------------------------------------------------------------------------------

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
$("sign-out").addEventListener("click", signOut);
$("upload").addEventListener("click", () => $("files").click());
$("files").addEventListener("change", async () => {
  await upload($("files").files);
  $("files").value = "";
});
$("tiles").addEventListener("dragover", (event) => $("tools").hidden || event.preventDefault());
$("tiles").addEventListener("drop", (event) => {
  if ($("tools").hidden) return;
  event.preventDefault();
  upload([...event.dataTransfer.files].filter((file) => /^image\/(png|jpeg|webp)$/.test(file.type)));
});
$("new-album").addEventListener("click", () => {
  $("album-form").hidden = !$("album-form").hidden;
  $("album-name").focus();
});
$("album-form").addEventListener("submit", (event) => {
  event.preventDefault();
  showAlbum({ path: `${INBOX}/${$("album-name").value}`, albums: [], pictures: [] }); // there once it has a picture
  $("album-form").reset();
});
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && follow());
window.addEventListener("pageshow", ({ persisted }) => persisted && follow());
setInterval(renderUntil, 30_000);
start();
