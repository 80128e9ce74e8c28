/**
 * Where a login is kept, and who may touch it when.
 *
 * One record a client id holds the session and its permissions; another one the logins under way. Both stand in
 * IndexedDB, which can hold a key that cannot be exported, or in this tab's memory only. Whatever is read, changed and
 * written again is so under a lock that all tabs of the site share: a code and a refresh token are good once.
 */

const WAITS_AFTER = 200; // seconds that a login may go on after its code has run out

/** `get`, `put` and `delete` of one record in IndexedDB. */
export class IndexedStore {
  async #run(mode, action) {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("countersign", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("sessions");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction("sessions", mode);
        const request = action(transaction.objectStore("sessions"));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  get(id) {
    return this.#run("readonly", (store) => store.get(id));
  }

  put(id, record) {
    return this.#run("readwrite", (store) => store.put(record, id));
  }

  delete(id) {
    return this.#run("readwrite", (store) => store.delete(id));
  }
}

/** The same in memory: gone with the tab. */
export class MemoryStore {
  #records = new Map();

  async get(id) {
    return this.#records.get(id);
  }

  async put(id, record) {
    this.#records.set(id, record);
  }

  async delete(id) {
    this.#records.delete(id);
  }
}

/** Runs `action` alone among all tabs of this site. */
export async function alone(name, action) {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`countersign:${name}`, action) : action();
}

/** What is kept for one client id. */
export class Kept {
  #store;
  #id;

  /** @param store anything with `get`, `put` and `delete` */
  constructor(store, clientId) {
    this.latest = null; // the session's record as it was read or written last
    this.#store = store;
    this.#id = clientId;
  }

  /** The session's record, or null. */
  async session() {
    const record = await this.#store.get(this.#id);
    this.latest = record?.permissions?.length ? record : null;
    return this.latest;
  }

  /** Replaces the session's record by what `change` makes of the newest one; null deletes it. */
  changeSession(change) {
    return alone(this.#id, async () => {
      const before = await this.session();
      const after = await change(before);
      if (after === null) await this.#store.delete(this.#id);
      else if (after !== before) await this.#store.put(this.#id, after);
      this.latest = after;
      return after;
    });
  }

  /** The login that this tab waits for, as it was before a reload; null where there is none. */
  async login(now) {
    const requestId = mark(this.#id);
    const logins = requestId ? await this.#logins(now) : [];
    return logins.find((login) => login.requestId === requestId && !login.exchanged) ?? null;
  }

  /** Keeps a login under way, and notes that it is this tab's. */
  async addLogin(login, now) {
    await this.#changeLogins(now, (logins) => [...logins, login]);
    mark(this.#id, login.requestId);
  }

  /** Marks a login as being exchanged; false where it was before, or is gone. */
  async startExchange(requestId, now) {
    let first = false;
    await this.#changeLogins(now, (logins) =>
      logins.map((login) => {
        if (login.requestId !== requestId || login.exchanged) return login;
        first = true;
        return { ...login, exchanged: true };
      }),
    );
    return first;
  }

  /** Forgets a login, however it ended. */
  async dropLogin(requestId, now) {
    await this.#changeLogins(now, (logins) => logins.filter((login) => login.requestId !== requestId));
    if (mark(this.#id) === requestId) mark(this.#id, null);
  }

  #changeLogins(now, change) {
    const id = `${this.#id}/logins`;
    return alone(id, async () => {
      const after = change(await this.#logins(now));
      await (after.length ? this.#store.put(id, after) : this.#store.delete(id));
    });
  }

  /** Those that are not long over. */
  async #logins(now) {
    const logins = (await this.#store.get(`${this.#id}/logins`)) ?? [];
    return logins.filter((login) => login.answer.expired_at + WAITS_AFTER > now);
  }
}

/** Reads or writes which login this tab waits for; a copy of the tab has a copy of the note. */
function mark(clientId, requestId) {
  const name = `countersign:${clientId}`;
  try {
    const storage = globalThis.sessionStorage;
    if (requestId === undefined) return storage?.getItem(name) ?? null;
    if (requestId === null) storage?.removeItem(name);
    else storage?.setItem(name, requestId);
  } catch {
    // A page whose storage is switched off starts anew after a reload.
  }
  return null;
}
