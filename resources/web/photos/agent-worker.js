/**
 * The agent: a script of its own, with a key of its own, that looks through an album and notes the colours of each
 * picture; then it watches for new ones. It has nothing but what was handed to its key, and ends with the first call
 * that is refused.
 */

import { Countersign, DelegatedSession, SessionKey } from "/static/countersign.js";

const PACE = 350; // milliseconds between two calls, so that people can follow
const WATCH = 1500; // milliseconds between two looks for new pictures
const COLOURS = 5;
const LOOKED_AT = 40; // pixels a side that a picture is made small to

const key = await SessionKey.create();
postMessage({ did: key.did });
self.onmessage = async ({ data }) => {
  const session = await DelegatedSession.open(await Countersign.discover({ keep: "tab" }), key, data.handed);
  await work(session, data.album).catch((error) => postMessage({ state: "refused", why: error.message }));
};

async function work(session, root) {
  const seen = new Set();
  for (;;) {
    const albums = [root];
    while (albums.length) {
      const album = albums.shift();
      const listing = await (await call(session, album)).json();
      albums.push(...listing.albums.map((name) => `${album}/${name}`));
      for (const path of listing.pictures.map((name) => `${album}/${name}`)) {
        if (seen.has(path)) continue;
        await pause(PACE);
        const picture = await (await call(session, path)).blob();
        seen.add(path);
        postMessage({ state: "working", picture: { path, bytes: picture.size, colours: await coloursOf(picture) } });
      }
    }
    postMessage({ state: "watching" });
    await pause(WATCH);
  }
}

/** One call with the agent's key; throws with the site's sentence where it is refused. */
async function call(session, path) {
  const started = performance.now();
  const told = (why) => postMessage({ call: { method: "GET", path, milliseconds: performance.now() - started, why } });
  let why = null;
  try {
    const response = await session.fetch(path);
    if (!response.ok) why = (await response.json().catch(() => null))?.error_description ?? "Refused";
    told(why);
    if (why === null) return response;
  } catch (error) {
    told((why = error.message));
  }
  throw new Error(why);
}

/** The colours that a picture has most of; a drawing names its own. */
async function coloursOf(picture) {
  if (picture.type.startsWith("image/svg")) {
    return [...new Set((await picture.text()).match(/#[0-9a-f]{6}\b/gi) ?? [])].slice(0, COLOURS);
  }
  const bitmap = await createImageBitmap(picture, { resizeWidth: LOOKED_AT, resizeHeight: LOOKED_AT });
  const pen = new OffscreenCanvas(LOOKED_AT, LOOKED_AT).getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, LOOKED_AT, LOOKED_AT);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `rgb(${[0, 1, 2].map((part) => Math.min(255, Math.round(data[at + part] / 48) * 48)).join(" ")})`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, COLOURS).map(([colour]) => colour);
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
