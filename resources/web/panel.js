/**
 * What a page shows while a login waits: the code, the number to compare, the time left, the other ways in.
 *
 * Draws into an element of the host page and uses its style sheet: `cs-code`, `cs-number`, `cs-time`,
 * `cs-status`, `cs-open`. All text is set as text, never as markup.
 */

import { qrSvg } from "./qr.js";

const STATUS = {
  waiting: "Waiting for the code to be scanned",
  scanned: "Scanned. Answer in Countersign",
  finishing: "Approved. Signing you in",
};

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * Shows `login` in `host` and returns `{ setStatus, close }`.
 *
 * @param {HTMLElement} host emptied first
 * @param {import("./countersign.js").PendingLogin} login
 */
export function showPanel(host, login) {
  const code = element("div", "cs-code");
  code.append(qrSvg(login.link, "Login code for Countersign"));
  const side = element("div", "cs-side");
  side.append(element("p", "cs-hint", "Scan the code with Countersign, then compare this number."));
  const number = element("p", "cs-number", login.matchCode);
  number.setAttribute("aria-label", `The number is ${[...login.matchCode].join(" ")}`);
  const status = element("p", "cs-status", STATUS.waiting);
  status.setAttribute("role", "status");
  const time = element("p", "cs-time");
  const open = element("a", "cs-open button secondary", "Open Countersign on this computer");
  open.href = login.deepLink;
  side.append(number, status, time);
  host.replaceChildren(code, side, open);

  const tick = () => {
    const left = login.secondsLeft();
    time.textContent = left > 0 ? `The code is good for ${clock(left)}` : "The code has run out";
    code.classList.toggle("cs-ended", left === 0 && login.status === "waiting");
  };
  tick();
  const timer = setInterval(tick, 1000);
  return {
    setStatus(name) {
      status.textContent = STATUS[name] ?? name;
      if (name === "waiting") return;
      clearInterval(timer);
      time.textContent = "";
      code.classList.add("cs-ended");
    },
    close() {
      clearInterval(timer);
      host.replaceChildren();
    },
  };
}
