/**
 * What a page shows while a login waits: the code, its number, the time left, the other ways in.
 *
 * Draws into an element of the host page; `countersign.css` has the looks. All text is set as text, never as markup.
 */

import { qrSvg } from "./qr.js";
import { filled, STRINGS } from "./strings.js";

/** A new element with a class and a text. */
export function element(tag, className, text) {
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
 * @param {object} [words] in place of the English ones
 */
export function showPanel(host, login, words = {}) {
  const strings = { ...STRINGS, ...words };
  const code = element("div", "cs-code");
  code.append(qrSvg(login.link, strings.codeLabel));
  const side = element("div", "cs-side");
  side.append(element("p", "cs-hint", strings.hint));
  const number = element("p", "cs-number", login.matchCode);
  number.setAttribute("role", "img");
  number.setAttribute("aria-label", filled(strings.numberLabel, [...login.matchCode].join(" ")));
  const status = element("p", "cs-status", strings[login.status]);
  status.setAttribute("role", "status");
  const time = element("p", "cs-time");
  const open = element("a", "cs-open", strings.open);
  open.href = login.deepLink;
  side.append(number, status, time);
  host.classList.add("cs-panel");
  host.replaceChildren(code, side, open);

  const tick = () => {
    const left = login.secondsLeft();
    time.textContent = left > 0 ? filled(strings.timeLeft, clock(left)) : strings.timeOver;
    code.classList.toggle("cs-ended", left === 0 && login.status === "waiting");
  };
  tick();
  const timer = setInterval(tick, 1000);
  return {
    setStatus(name) {
      status.textContent = strings[name] ?? name;
      if (name === "waiting") return;
      clearInterval(timer);
      time.textContent = "";
      code.classList.add("cs-ended");
    },
    close() {
      clearInterval(timer);
      host.replaceChildren();
      host.classList.remove("cs-panel");
    },
  };
}
