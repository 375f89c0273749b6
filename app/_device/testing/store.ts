import type { DeviceStore, KeptAnswer, WaitingWrite } from '../device-store.ts';

type Rows = { answers?: Partial<KeptAnswer>[]; writes?: Partial<WaitingWrite>[] };

/** As much of what a browser keeps as is asked of it in tests: rows by their keys, in the order in which they came. */
export function deviceStoreWith({ answers = [], writes = [] }: Rows) {
  const all = {
    answers: new Map(answers.map((row) => [row.hash, row])),
    writes: new Map(writes.map((row) => [row.key, row])),
  };
  type Name = keyof typeof all;
  const rows = (name: Name): unknown[] => [...all[name].values()];
  const inOne = (name: Name) => ({
    getAll: async () => rows(name),
    delete: async (key: string) => void all[name].delete(key),
    openCursor: async () => cursorAt([...all[name]], (key) => all[name].delete(key)),
  });
  const store = {
    get: async (name: Name, key: string) => all[name].get(key),
    getAll: async (name: Name) => rows(name),
    clear: async (name: Name) => all[name].clear(),
    transaction: (name: Name) => ({ store: inOne(name), done: Promise.resolve() }),
  };
  const keys = () => [...all.answers.keys(), ...all.writes.keys()];
  return { store: store as unknown as DeviceStore, keys };
}

type Entry = [key: string | undefined, value: unknown];

function cursorAt([first, ...rest]: Entry[], drop: (key: string | undefined) => void): object | null {
  if (!first) return null;
  const [key, value] = first;
  return { value, delete: async () => drop(key), continue: async () => cursorAt(rest, drop) };
}
