/**
 * Where a session is kept: one record a client id, in IndexedDB, which can hold a key that cannot be exported.
 */

/** `get`, `put` and `delete` of one record. */
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

/** Runs `action` alone among all tabs of this site, so that a refresh token is used once. */
export async function alone(name, action) {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`countersign:${name}`, action) : action();
}
