/**
 * The button "Sign in with Countersign" and the dialog behind it.
 *
 * States: idle -> loading -> waiting -> scanned -> finishing -> success, and from any of them failed, with one sentence
 * and a way to try again. One press is one login, however often the button is pressed; closing the dialog takes the
 * request back; a login that waited when the page was loaded again goes on by itself.
 */

import { CountersignError } from "./jose.js";
import { element, showPanel } from "./panel.js";
import { STRINGS } from "./strings.js";

let dialogs = 0;

/**
 * Puts the button into `place`.
 *
 * @param {HTMLElement} place emptied first
 * @param {object} options as `Countersign.ask` takes them, and
 * @param {Countersign|(() => Promise<Countersign>)} options.countersign
 * @param {(session: Session) => void} options.onSession called once for each login
 * @param {(state: string, error?: CountersignError) => void} [options.onState]
 * @param {(countersign: Countersign, { signal: AbortSignal }) => Promise<PendingLogin>} [options.ask] in another way
 * @param {boolean} [options.goesOn] whether it takes up a login that this tab waited for; true by default
 * @param {object} [options.strings] words in place of the English ones
 * @returns {{button: HTMLButtonElement, dialog: HTMLDialogElement, start: () => Promise<void>, remove: () => void}}
 */
export function signInButton(place, options) {
  const made = new SignIn(options);
  place.replaceChildren(made.button, made.dialog);
  made.goOn();
  return {
    button: made.button,
    dialog: made.dialog,
    start: () => made.start(),
    remove: () => {
      made.cancel();
      place.replaceChildren();
    },
  };
}

class SignIn {
  #options;
  #strings;
  #client = null;
  #login = null;
  #busy = false;
  #asking = new AbortController();
  #parts;

  constructor(options) {
    this.#options = options;
    this.#strings = { ...STRINGS, ...options.strings };
    this.button = element("button", "cs-button", this.#strings.signIn);
    this.button.type = "button";
    this.button.addEventListener("click", () => this.start());
    this.#parts = dialogParts(this.#strings);
    this.dialog = this.#parts.dialog;
    this.#parts.cancel.addEventListener("click", () => this.cancel());
    this.#parts.again.addEventListener("click", () => this.start());
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.cancel();
    });
  }

  /** Asks for a login and waits for it; does nothing while one is under way. */
  start() {
    return this.#run(async () => {
      this.#tell("loading");
      this.#asking = new AbortController();
      const { signal } = this.#asking;
      const client = await this.#countersign();
      const { claims, capabilities, validFor, purpose, ask } = this.#options;
      const wish = { claims, capabilities, validFor, purpose, signal };
      const wanted = await (ask ? ask(client, { signal }) : client.ask(wish));
      if (!signal.aborted) return wanted;
      await wanted.cancel();
      throw new CountersignError("cancelled");
    });
  }

  /** Goes on with the login that this tab was waiting for before it was loaded again. */
  async goOn() {
    if (this.#options.goesOn === false) return;
    const pending = await this.#countersign().then((client) => client.pending()).catch(() => null);
    if (pending) await this.#run(async () => pending);
  }

  /** Takes the request back and closes the dialog; an approval that is being fetched goes on. */
  async cancel() {
    if (this.#login?.status === "finishing") return;
    this.#asking.abort();
    this.dialog.close();
    if (this.#busy) await this.#login?.cancel();
    else this.#tell("idle");
  }

  async #countersign() {
    const { countersign } = this.#options;
    this.#client ??= await (typeof countersign === "function" ? countersign() : countersign);
    return this.#client;
  }

  async #run(begin) {
    if (this.#busy) return;
    this.#busy = true;
    const session = await this.#answer(begin);
    this.#busy = false;
    if (session) this.#options.onSession(session);
  }

  /** The session, or null where there is none and the dialog said why. */
  async #answer(begin) {
    let panel = null;
    try {
      this.#login = await begin();
      panel = showPanel(this.#parts.panel, this.#login, this.#strings);
      this.#tell(this.#login.status);
      const onStatus = (status) => {
        panel.setStatus(status);
        this.#tell(status);
      };
      const session = await this.#login.wait({ onStatus });
      this.#tell("success");
      return session;
    } catch (error) {
      this.#fail(error);
      return null;
    } finally {
      panel?.close();
      this.#login = null;
    }
  }

  #fail(error) {
    if (error.code === "cancelled") {
      this.#tell("idle");
      return;
    }
    const known = error instanceof CountersignError;
    if (!known) console.error(error);
    this.#parts.sentence.textContent =
      this.#strings.errors[error.code] ?? (known ? error.message : this.#strings.failed);
    this.#tell("failed", error);
  }

  #tell(state, error) {
    const { button, dialog } = this;
    const { title, sentence, again, cancel, panel } = this.#parts;
    button.dataset.state = dialog.dataset.state = state;
    const resting = state === "idle" || state === "success" || state === "failed";
    button.setAttribute("aria-disabled", String(!resting));
    const { loading, signedIn, signIn, failedTitle } = this.#strings;
    button.textContent = { loading, success: signedIn }[state] ?? signIn;
    title.textContent = { loading, failed: failedTitle }[state] ?? this.#strings.title;
    sentence.hidden = again.hidden = state !== "failed";
    panel.hidden = state === "failed" || state === "loading";
    cancel.hidden = state === "finishing";
    cancel.textContent = state === "failed" ? this.#strings.close : this.#strings.cancel;
    if (state === "idle" || state === "success") dialog.close();
    else if (state !== "loading" && !dialog.open) dialog.showModal();
    if (state === "failed") again.focus();
    else if (state === "waiting" && !dialog.contains(document.activeElement)) cancel.focus();
    this.#options.onState?.(state, error);
  }
}

function dialogParts(strings) {
  const dialog = element("dialog", "cs-dialog");
  const title = element("h2", "cs-title", strings.title);
  title.id = `cs-title-${(dialogs += 1)}`;
  dialog.setAttribute("aria-labelledby", title.id);
  const panel = element("div");
  const sentence = element("p", "cs-sentence");
  sentence.setAttribute("role", "alert");
  const actions = element("div", "cs-actions");
  const cancel = element("button", "cs-quiet", strings.cancel);
  const again = element("button", "cs-button", strings.again);
  cancel.type = again.type = "button";
  actions.append(cancel, again);
  dialog.append(title, panel, sentence, actions);
  return { dialog, title, panel, sentence, cancel, again };
}
