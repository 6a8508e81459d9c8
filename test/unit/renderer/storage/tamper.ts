import { IDBCursor, IDBObjectStore } from 'fake-indexeddb';
import type { FakeComputer } from './fakeWindows.ts';

/** What else can happen to the database of a computer, past the program. */
export type Tampering = {
  readonly all: (store: string) => Promise<readonly unknown[]>;
  readonly put: (store: string, value: unknown) => Promise<void>;
  readonly clear: (store: string) => Promise<void>;
  readonly deleteDatabase: () => Promise<void>;
  readonly storePrototype: () => IDBObjectStore;
  readonly cursorPrototype: () => IDBCursor;
};

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function tamper({ factory }: FakeComputer, name = 'test'): Tampering {
  async function inStore<Value>(
    store: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> {
    const database = await answer(factory.indexedDB.open(name));
    try {
      return await answer(work(database.transaction(store, mode).objectStore(store)));
    } finally {
      database.close();
    }
  }

  return {
    all: (store) => inStore<unknown[]>(store, 'readonly', (each) => each.getAll()),
    put: async (store, value) => {
      await inStore(store, 'readwrite', (each) => each.put(value));
    },
    clear: async (store) => {
      await inStore(store, 'readwrite', (each) => each.clear());
    },
    deleteDatabase: async () => {
      await answer(factory.indexedDB.deleteDatabase(name));
    },
    storePrototype: () => IDBObjectStore.prototype,
    cursorPrototype: () => IDBCursor.prototype,
  };
}
