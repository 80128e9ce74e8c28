/** Types of `countersign.js`. What is not listed here may change in any release. */

/** Resource -> ability -> exactly one object of caveats: the `att` of a ReCap. */
export type Capabilities = Record<string, Record<string, [Caveats]>>;

/** What limits an ability; a site may have registered more of its own. */
export interface Caveats {
  /** Whole segments of a path, `/albums/2026`. */
  path_prefix?: string;
  /** Bytes that all uses together may move. */
  max_bytes?: number;
  /** How many uses there may be. */
  max_uses?: number;
  /** How many uses there may be in each second, minute or hour, `10/min`. */
  rate?: `${number}/${"s" | "min" | "h"}`;
  /** UTC seconds from which on uses are allowed. */
  not_before?: number;
  [registered: string]: string | number | boolean | string[] | undefined;
}

export type ClaimName = "name" | "avatar" | "email";
export type KeyAlgorithm = "EdDSA" | "ES256";

/** Codes of refusals: those of these modules, and whatever relay and provider answer. */
export type ErrorCode = "cancelled" | "request_denied" | "request_expired" | "relay_down" | "provider_down" | (string & {});

/** Every failure: `code` for programs, `message` for people. */
export class CountersignError extends Error {
  constructor(code: ErrorCode, message?: string, status?: number);
  readonly code: ErrorCode;
  /** The HTTP status where one came, otherwise 0. */
  readonly status: number;
}

export interface Wish {
  claims?: readonly ClaimName[];
  capabilities?: Capabilities | null;
  /** Seconds. */
  validFor?: number;
  /** Why, in a few words. */
  purpose?: string;
  /** Ends the asking; `PendingLogin.cancel` ends the waiting. */
  signal?: AbortSignal;
}

/** Where records are kept; values hold keys that only structured cloning can copy. */
export interface Store {
  get(id: string): Promise<unknown>;
  put(id: string, record: unknown): Promise<void>;
  delete(id: string): Promise<void>;
}

export interface DiscoverOptions {
  /** Origin of the provider; the page's own by default. */
  provider?: string;
  /** What the person sees as the client. */
  clientName?: string;
  redirectUri?: string;
  /** IndexedDB, or this tab's memory only. */
  keep?: "browser" | "tab";
  /** In place of either. */
  store?: Store;
  /** Which session keys to try, in order. */
  algorithms?: readonly KeyAlgorithm[];
}

export interface CountersignOptions extends DiscoverOptions {
  clientId: string;
  /** Origin of the relay. */
  relay: string;
  /** The provider's clock, in seconds. */
  time?: number;
  /** Whether the provider's server signs requests. */
  signs?: boolean;
}

/** One provider and its relay, as this page knows them. */
export class Countersign {
  constructor(options: CountersignOptions);
  /** Asks the provider's server which client this is, which relay it uses and what time it is. */
  static discover(options?: DiscoverOptions): Promise<Countersign>;
  readonly clientId: string;
  readonly relay: string;
  readonly provider: string;
  readonly clientName: string;
  /** UTC seconds, corrected by the provider's clock. */
  now(): number;
  /** The session this browser already has, or null. */
  resume(): Promise<Session | null>;
  /** The login that this tab was waiting for before it was loaded again, or null. */
  pending(): Promise<PendingLogin | null>;
  /** Makes a session key and asks for a login. */
  ask(wish?: Wish): Promise<PendingLogin>;
}

export type LoginStatus = "waiting" | "scanned" | "finishing";

/** A request that waits for the person. Show `link` as a QR code, and `matchCode`. */
export class PendingLogin {
  private constructor();
  readonly requestId: string;
  readonly link: string;
  readonly deepLink: string;
  readonly matchCode: string;
  /** UTC seconds. */
  readonly expiresAt: number;
  readonly status: LoginStatus;
  /** Whole seconds until the code ends. */
  secondsLeft(): number;
  /** Takes the request back, so that its code is good for nothing. */
  cancel(): Promise<void>;
  /** Waits until the person answers; calling it again gives the same result. */
  wait(options?: { onStatus?: (status: LoginStatus) => void }): Promise<Session>;
}

export interface Permission {
  readonly delegationId: string | null;
  readonly capabilities: Capabilities;
  /** UTC seconds. */
  readonly expiresAt: number;
}

export interface Identity {
  /** The session address. */
  readonly sub: string;
  readonly name?: string;
  readonly avatar?: string;
  readonly picture?: string;
  readonly email?: string;
  readonly [claim: string]: unknown;
}

/** A login that holds. */
export class Session {
  private constructor();
  /** The same at every login here, another one everywhere else. */
  readonly address: string;
  readonly identity: Identity;
  /** How often this person ended a session here before. */
  readonly generation: number;
  readonly keyAlgorithm: KeyAlgorithm;
  readonly delegationId: string | null;
  readonly receipts: readonly object[];
  /** What the login granted, which may be less than what was asked for. */
  readonly granted: Permission;
  /** What the login granted, and what was asked for since. */
  readonly permissions: readonly Permission[];
  /** `fetch` for the provider's own origin, signed by the session key. No prompt. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What would have to be asked for, where the key may not do this or has used up its budget. */
  missing(answer: Response): Promise<Capabilities | null>;
  /** Asks the person for more; what is granted joins this session. */
  askFor(capabilities: Capabilities, wish?: Pick<Wish, "validFor" | "purpose" | "signal">): Promise<PendingLogin>;
  /** Hands a part of what this session may do to another key, until then (UTC seconds). No prompt. */
  delegate(to: string, can: Capabilities, until: number): Promise<Delegated>;
  /** Ends a part that was handed on, and what its key handed on itself; it cannot be undone. */
  end(delegated: Delegated): Promise<void>;
  /** Forgets key and tokens in this browser. The session itself ends only in the person's app. */
  logout(): Promise<void>;
}

/** What one program gives another: no secret, and of use to the named key only. */
export interface DelegatedJson {
  auth_sig: object;
  receipts: object[];
  chain: string[];
}

/** A permission that was handed on. */
export class Delegated {
  private constructor();
  /** Reads what another program sent; throws where it is not of that form. */
  static read(value: unknown): Promise<Delegated>;
  readonly delegationId: string;
  /** `did:key` of the key that it is for. */
  readonly to: string;
  readonly capabilities: Capabilities;
  /** UTC seconds. */
  readonly expiresAt: number;
  readonly authSig: object;
  readonly receipts: readonly object[];
  readonly chain: readonly string[];
  toJSON(): DelegatedJson;
}

/** A session of a key that was handed a part of another one's permission. No login, no token. */
export class DelegatedSession {
  private constructor();
  /** Checks what was handed on before it is used. */
  static open(client: Countersign, key: SessionKey, handed: Delegated | DelegatedJson): Promise<DelegatedSession>;
  readonly delegated: Delegated;
  readonly capabilities: Capabilities;
  /** UTC seconds. */
  readonly expiresAt: number;
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  delegate(to: string, can: Capabilities, until: number): Promise<Delegated>;
  /** Ends this permission, or one that this key handed on. */
  end(delegated?: Delegated): Promise<void>;
}

/** A key pair whose private half WebCrypto never gives out. */
export class SessionKey {
  constructor(parts: { alg: KeyAlgorithm; privateKey: CryptoKey; jwk: JsonWebKey });
  /** Ed25519 where the browser has it, otherwise P-256. */
  static create(preferred?: readonly KeyAlgorithm[]): Promise<SessionKey>;
  readonly alg: KeyAlgorithm;
  readonly privateKey: CryptoKey;
  readonly jwk: JsonWebKey;
  /** `did:key:z…`, which others name this key by. */
  readonly did: string;
  thumbprint(): Promise<string>;
  jws(header: object, payload: string): Promise<string>;
  proof(
    method: string,
    url: string,
    now: number,
    bound?: { token?: string; query?: string; body?: Uint8Array<ArrayBuffer> },
  ): Promise<string>;
}

export type ButtonState = "idle" | "loading" | LoginStatus | "success" | "failed";

/** Everything the button and its dialog say; `{time}` and `{number}` are filled in. */
export interface Strings {
  signIn: string;
  loading: string;
  signedIn: string;
  title: string;
  hint: string;
  codeLabel: string;
  numberLabel: string;
  waiting: string;
  scanned: string;
  finishing: string;
  timeLeft: string;
  timeOver: string;
  open: string;
  cancel: string;
  failedTitle: string;
  failed: string;
  again: string;
  close: string;
  /** By code; what is not here is said in English. */
  errors: Readonly<Record<string, string>>;
}

export interface ButtonOptions extends Omit<Wish, "signal"> {
  countersign: Countersign | Promise<Countersign> | (() => Promise<Countersign>);
  /** Called once for each login. */
  onSession: (session: Session) => void;
  onState?: (state: ButtonState, error?: CountersignError) => void;
  /** Asks in another way, such as `Session.askFor`. */
  ask?: (countersign: Countersign, options: { signal: AbortSignal }) => Promise<PendingLogin>;
  /** Whether it takes up a login that this tab waited for before it was loaded again; true by default. */
  goesOn?: boolean;
  strings?: Partial<Strings>;
}

export interface SignInButton {
  readonly button: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
  start(): Promise<void>;
  remove(): void;
}

/** Puts the button "Sign in with Countersign" into `place`, and the dialog behind it. */
export function signInButton(place: HTMLElement, options: ButtonOptions): SignInButton;

/** Shows a login in `host`, for pages with a dialog of their own. */
export function showPanel(
  host: HTMLElement,
  login: PendingLogin,
  strings?: Partial<Strings>,
): { setStatus(status: LoginStatus): void; close(): void };

/** Whether `child` allows nothing that `parent` does not. */
export function covers(parent: Capabilities, child: Capabilities): boolean;

/** What a signed permission says. */
export function readDelegation(authSig: object | null): {
  capabilities: Capabilities;
  issuedAt: number;
  expiresAt: number;
  sessionKey: string;
};

/** Unpadded base64url of bytes. */
export function b64u(bytes: ArrayBuffer | Uint8Array): string;
/** Bytes of unpadded base64url. */
export function unb64u(text: string): Uint8Array;
/** RFC 8785 text of a value. */
export function canonical(value: unknown): string;
