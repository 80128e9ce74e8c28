/** A page that uses everything once; each line under `@ts-expect-error` must be refused by the types. */

import {
  Countersign, CountersignError, Delegated, DelegatedSession, SessionKey, covers, showPanel, signInButton,
  type Capabilities, type PendingLogin, type Session,
} from "./countersign.js";

const capabilities: Capabilities = {
  "https://notes.example/notes": { "notes/read": [{ path_prefix: "/notes", max_uses: 20, rate: "10/min", colour: "red" }] },
};

export async function page(place: HTMLElement, worker: Worker): Promise<Response> {
  const countersign = await Countersign.discover({ keep: "tab", algorithms: ["ES256"] });
  signInButton(place, {
    countersign,
    claims: ["name"],
    capabilities,
    validFor: 3600,
    onSession: (session: Session) => worker.postMessage(session.address),
    onState: (state, error) => console.log(state === "failed" ? error?.code : state),
    strings: { signIn: "Anmelden", errors: { request_denied: "Abgelehnt." } },
  });
  const login: PendingLogin = (await countersign.pending()) ?? (await countersign.ask({ claims: ["name"], capabilities }));
  const panel = showPanel(place, login, { title: "Anmelden" });
  const session = await login.wait({ onStatus: panel.setStatus });
  panel.close();
  const answer = await session.fetch(new URL("/notes/today", countersign.provider), { method: "PUT", body: "text" });
  const missing = await session.missing(answer);
  if (missing !== null && !covers(session.granted.capabilities, missing)) {
    await (await session.askFor(missing, { purpose: "Show today's note" })).wait();
  }
  const key = await SessionKey.create();
  const handed: Delegated = await session.delegate(key.did, capabilities, countersign.now() + 600);
  const helper = await DelegatedSession.open(countersign, key, handed.toJSON());
  const child = await helper.delegate((await SessionKey.create()).did, capabilities, helper.expiresAt);
  await helper.end(child);
  await session.end(handed);
  await session.logout();
  return helper.fetch("/notes/today");
}

export function told(error: unknown): string {
  return error instanceof CountersignError && error.code === "request_expired" ? error.message : "";
}

export async function refused(countersign: Countersign, session: Session, place: HTMLElement): Promise<void> {
  // @ts-expect-error a claim that nobody has
  await countersign.ask({ claims: ["passport"] });
  // @ts-expect-error an ability needs its one object of caveats
  await countersign.ask({ capabilities: { "https://notes.example": { "notes/read": [] } } });
  // @ts-expect-error a number of bytes is no text
  await session.askFor({ "https://notes.example": { "notes/read": [{ max_bytes: "1 GB" }] } });
  // @ts-expect-error a rate has a unit
  await session.askFor({ "https://notes.example": { "notes/read": [{ rate: "10/day" }] } });
  // @ts-expect-error until is a time
  await session.delegate("did:key:z6Mk", {}, "tomorrow");
  // @ts-expect-error a session comes from a login
  void new Session();
  // @ts-expect-error what is granted stays as it is
  session.granted = session.permissions[0];
  // @ts-expect-error somebody has to take the session
  signInButton(place, { countersign });
  // @ts-expect-error kept for ever is no way to keep
  await Countersign.discover({ keep: "forever" });
}
