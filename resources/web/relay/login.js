/**
 * The relay's login page: counts down, tells how far the login is, and goes back to the site once it is answered.
 *
 * Events say "look again"; the poll is the one source of truth, and the code in it is used once, by the site.
 */

const page = document.getElementById("login");
const { request, polling, redirect, state: asked } = page.dataset;
const status = document.getElementById("status");
const time = document.getElementById("time");
const ends = Date.now() + Number(page.dataset.seconds) * 1000;
const CLAIMED_EXTRA = 180_000; // milliseconds that a scanned code stays open
const POLL_EACH = 2_000;

let state = "waiting";
let wake = () => {};

function say(text, kind = "") {
  status.textContent = text;
  status.className = `status ${kind}`;
}

function finish(text, kind) {
  state = "done";
  say(text, kind);
  time.textContent = "";
  page.classList.add("done");
  document.getElementById("open").hidden = true;
}

function tick() {
  if (state === "done") return;
  const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
  if (state === "waiting") time.textContent = `The code is good for ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

function leave(parameters) {
  const target = new URL(redirect);
  const echo = asked === "" ? {} : { state: asked };
  for (const [name, value] of Object.entries({ ...parameters, ...echo, iss: location.origin })) target.searchParams.append(name, value);
  location.replace(target);
}

function scanned() {
  if (state !== "waiting") return;
  state = "claimed";
  say("Scanned. Answer in Countersign", "waiting");
  time.textContent = "";
}

async function poll() {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ polling_code: polling });
  const response = await fetch("/oauth/poll", { method: "POST", headers, body, cache: "no-store" });
  if (response.status === 404) return { status: "expired" };
  return response.ok ? response.json() : null;
}

function answered({ status: found, authorization_code: code }) {
  if (found === "authorized") {
    finish("Approved. Going back to the site", "good");
    leave({ code });
  } else if (found === "rejected") {
    finish("Declined. Nothing was signed", "bad");
    leave({ error: "access_denied" });
  } else if (found === "expired") {
    finish("The code has run out", "bad");
    document.getElementById("again").hidden = false;
  }
}

async function wait() {
  while (state !== "done" && Date.now() < ends + CLAIMED_EXTRA + 10_000) {
    try {
      const answer = await poll();
      if (answer) answered(answer);
    } catch {
      say("The relay does not answer; trying again", "waiting");
    }
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_EACH);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  if (state !== "done") answered({ status: "expired" });
}

const events = new EventSource(`/requests/${request}/events?${new URLSearchParams({ polling_code: polling })}`);
events.addEventListener("status", (event) => {
  const { status: found } = JSON.parse(event.data);
  if (found === "claimed") scanned();
  if (found !== "waiting" && found !== "claimed") events.close();
  wake();
});
events.addEventListener("busy", () => events.close());

document.getElementById("again").addEventListener("click", (event) => {
  event.preventDefault();
  location.reload();
});
tick();
setInterval(tick, 1000);
wait();
