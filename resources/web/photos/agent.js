/** The agent page: hand a part of this page's permission to a script, watch it work, take it back. */

import { Countersign, CountersignError } from "/static/countersign.js";
import {
  $, CallLog, capabilityLines, make, nameOf, RESOURCE, showAvatar, showBytes, showMeter, untilText, usageOf,
} from "/static/common.js";

const LISTS_MAX = 500;
const STATES = {
  working: ["working", "green"],
  watching: ["watching for new pictures", "green"],
  refused: ["refused", "red"],
  ended: ["taken back", "red"],
};
const METER_EACH = 500; // milliseconds

let countersign = null;
let session = null;
let agent = null; // { worker, handed, started, state, over }
const log = new CallLog();

async function start() {
  try {
    countersign = await Countersign.discover();
    session = await countersign.resume();
  } catch (error) {
    $("nobody-why").textContent = error.message;
  }
  $("nobody").hidden = session !== null;
  $("app").hidden = $("who").hidden = session === null;
  if (!session) return;
  $("who-name").textContent = nameOf(session);
  showAvatar($("who-picture"), session.identity);
  await showMine();
}

/** The page's own budget for opening pictures, which the agent's uses are charged to as well. */
async function showMine() {
  const [reading] = session.granted.capabilities[RESOURCE]?.["photos/read"] ?? [];
  const usage = await usageOf(session, session.delegationId);
  const budget = usage?.budgets.find(({ ability, caveat }) => ability === "photos/read" && caveat === "max_bytes");
  const limit = budget?.limit ?? reading?.max_bytes;
  if (limit) showMeter($("meter-mine"), "Pictures opened", budget?.used ?? 0, limit, showBytes);
  else $("meter-mine").replaceChildren(make("p", "secondary-text", "Your key has no such limit."));
}

// ---- handing on ----------------------------------------------------------------------------------------------

/** What the form says, and never more than the page's own key has: a limit of ours stays, as low or lower. */
function wanted() {
  const prefix = $("album").value;
  const limits = {
    "photos/list": { max_uses: LISTS_MAX },
    "photos/read": { max_uses: Number($("pictures").value), max_bytes: Number($("bytes").value) },
  };
  const granted = session.granted.capabilities[RESOURCE] ?? {};
  const narrowed = Object.entries(limits).map(([ability, wish]) => {
    const [ours] = granted[ability] ?? [];
    if (!ours) throw new CountersignError("capability_missing");
    const lower = Object.entries(wish).map(([name, limit]) => [name, Math.min(limit, ours[name] ?? limit)]);
    return [ability, [{ ...ours, ...Object.fromEntries(lower), path_prefix: prefix }]];
  });
  return { [RESOURCE]: Object.fromEntries(narrowed) };
}

async function handOn() {
  stop();
  log.clear();
  $("cards").replaceChildren();
  $("outcome").hidden = $("form-error").hidden = true;
  const worker = new Worker("/static/agent-worker.js", { type: "module" });
  const did = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data.did);
    worker.onerror = () => reject(new Error("the agent did not start"));
  });
  const now = countersign.now();
  const until = Math.min(now + Number($("minutes").value) * 60, session.granted.expiresAt);
  try {
    const handed = await session.delegate(did, wanted(), until);
    agent = { worker, handed, started: now, state: "working", over: false };
    worker.onmessage = ({ data }) => heard(data);
    worker.postMessage({ handed: handed.toJSON(), album: $("album").value });
    showKey(handed);
    show("working");
    await meter();
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

function showKey({ capabilities, expiresAt, to, delegationId, chain }) {
  $("key-card").hidden = $("work").hidden = false;
  $("may").replaceChildren(...capabilityLines(capabilities));
  $("until").textContent = untilText(expiresAt);
  const facts = [["Key", to], ["Permission", delegationId], ["Links below yours", String(chain.length)]];
  $("details").replaceChildren(...facts.flatMap(([term, text]) => [make("dt", "", term), make("dd", "", text)]));
}

/** The worker goes, and its key with it. */
function stop() {
  agent?.worker.terminate();
  agent = null;
}

// ---- what the agent tells ------------------------------------------------------------------------------------

function heard({ call, picture, state, why }) {
  if (call) log.note(call.method, call.path, call.milliseconds, call.why);
  if (picture) showCard(picture);
  if (!state) return;
  agent.over = state === "refused";
  show(agent.over && agent.state === "ended" ? "ended" : state, why);
  if (agent.over) meter();
}

function show(state, why = null) {
  agent.state = state;
  const [text, colour] = STATES[state];
  $("state").textContent = text;
  $("state").className = `tag ${colour}`;
  $("state").dataset.state = state;
  $("take-back").hidden = state === "refused" || state === "ended";
  if (why === null) return;
  $("outcome").textContent = `The agent's call was refused: ${why}`;
  $("outcome").className = "notice red";
  $("outcome").hidden = false;
}

/** One picture as the agent describes it: its colours, its name, its size. */
function showCard({ path, colours, bytes }) {
  const strip = make("span", "strip");
  for (const colour of colours) {
    const patch = make("span");
    patch.style.setProperty("background-color", colour);
    strip.append(patch);
  }
  strip.setAttribute("aria-hidden", "true");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const size = make("span", "secondary-text", showBytes(bytes));
  const card = make("div", "seen", strip, make("span", "label", name), size);
  card.title = path;
  $("cards").append(card);
}

// ---- how far it is used --------------------------------------------------------------------------------------

async function meter() {
  if (!agent) return;
  const { handed, started } = agent;
  const usage = await usageOf(session, handed.delegationId);
  if (agent?.handed !== handed) return;
  const [limits] = handed.capabilities[RESOURCE]["photos/read"];
  const used = (name) =>
    usage?.budgets.find(({ ability, caveat }) => ability === "photos/read" && caveat === name)?.used ?? 0;
  showMeter($("meter-uses"), "Pictures opened", used("max_uses"), limits.max_uses);
  showMeter($("meter-bytes"), "Data", used("max_bytes"), limits.max_bytes, showBytes);
  const whole = handed.expiresAt - started;
  showMeter($("meter-time"), "Time", Math.min(whole, Math.max(0, countersign.now() - started)), whole, clock);
  await showMine();
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} min`;
}

let metering = false;
setInterval(async () => {
  if (metering || !agent || agent.over) return;
  metering = true;
  await meter().finally(() => (metering = false));
}, METER_EACH);

// ---- what the person does ------------------------------------------------------------------------------------

function showError(error) {
  $("form-error").textContent = error instanceof CountersignError ? error.message : "Something went wrong; try again.";
  $("form-error").hidden = false;
  if (!(error instanceof CountersignError)) console.error(error);
}

$("hand-on").addEventListener("submit", async (event) => {
  event.preventDefault();
  $("start").disabled = true;
  await handOn().catch(showError);
  $("start").disabled = false;
});
$("take-back").addEventListener("click", async () => {
  $("take-back").disabled = true;
  try {
    await session.end(agent.handed);
    show("ended");
  } catch (error) {
    showError(error);
  }
  $("take-back").disabled = false;
});
start();
