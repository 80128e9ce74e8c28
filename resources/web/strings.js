/** Everything the button and its dialog say. A page may put its own words in place of any of them. */

export const STRINGS = Object.freeze({
  signIn: "Sign in with Countersign",
  loading: "Getting a code",
  signedIn: "Signed in",
  title: "Sign in",
  hint: "Scan the code with Countersign, and give it this number when it asks.",
  codeLabel: "Login code for Countersign",
  numberLabel: "The number is {number}",
  waiting: "Waiting for the code to be scanned",
  scanned: "Scanned. Answer in Countersign",
  finishing: "Approved. Signing you in",
  timeLeft: "The code is good for {time}",
  timeOver: "The code has run out",
  open: "Open Countersign on this computer",
  cancel: "Cancel",
  failedTitle: "That did not work",
  failed: "Something went wrong; try again.",
  again: "Try again",
  close: "Close",
  errors: Object.freeze({}),
});

/** A text with its one blank filled in. */
export function filled(text, value) {
  return text.replace(/\{\w+\}/, () => value);
}
