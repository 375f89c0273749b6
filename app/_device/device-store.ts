import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** An answer that was read in this browser, with when (ms since 1970) and for whom: null for what is everybody's. */
export type KeptAnswer = {
  hash: string;
  queryKey: readonly unknown[];
  data: unknown;
  person: string | null;
  at: number;
  /** Whose code wrote it: another build may mean another shape. */
  build: string;
  sizeBytes: number;
};

/** A write that the server has not taken yet. It is sent under its key, so that it is done once however often it is sent. */
export type WaitingWrite = {
  key: string;
  /** Whose it is, by username. */
  person: string;
  kind: string;
  /** What it changes: writes of one thing are sent one after the other. */
  thing: string;
  input: unknown;
  at: number;
  /** Whether it may have reached the server already. */
  sent: boolean;
  /** Why the server did not take it; null while it only waits. */
  problem: string | null;
  /** The key of the one that it was written over: it takes that one's place, or is a change of what that one makes. */
  follows?: string;
  /** Where what it changes was changed elsewhere meanwhile: its input for who insists. */
  over?: unknown;
};

interface DeviceSchema extends DBSchema {
  answers: { key: string; value: KeptAnswer; indexes: { at: number } };
  writes: { key: string; value: WaitingWrite; indexes: { at: number } };
}

export type DeviceStore = IDBPDatabase<DeviceSchema>;

const name = 'prova';
let opened: Promise<DeviceStore | undefined> | undefined;

/** What this browser keeps for later visits; undefined where it may keep nothing. */
export function deviceStore(): Promise<DeviceStore | undefined> {
  opened ??= open().catch(() => undefined);
  return opened;
}

/** Leaves nothing of anybody, such as after somebody signed out, but for what one has written; gives how much that is. */
export async function clearDevice(writer?: string, opened = deviceStore()): Promise<number> {
  const store = await opened;
  if (!store) return 0;
  const { store: writes, done } = store.transaction('writes', 'readwrite');
  const all = await writes.getAll();
  const others = all.filter(({ person }) => person !== writer);
  for (const { key } of others) void writes.delete(key);
  await Promise.all([done, store.clear('answers')]);
  return all.length - others.length;
}

/** Rejects where a browser does not even have the means. */
async function open(): Promise<DeviceStore> {
  return openDB<DeviceSchema>(name, 1, {
    upgrade(store) {
      store.createObjectStore('answers', { keyPath: 'hash' }).createIndex('at', 'at');
      store.createObjectStore('writes', { keyPath: 'key' }).createIndex('at', 'at');
    },
    // Phones end it while the page is in the background: whoever needs it next opens another.
    terminated() {
      opened = undefined;
    },
  });
}
