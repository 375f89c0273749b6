/** A browser's storage: what is in it are its own properties. */
export function storage(): Storage {
  const items: Record<string, string> = Object.create({
    getItem: (name: string) => items[name] ?? null,
    setItem(name: string, value: string) {
      items[name] = value;
    },
    removeItem(name: string) {
      delete items[name];
    },
    clear() {
      for (const name of Object.keys(items)) delete items[name];
    },
  });
  return items as unknown as Storage;
}
