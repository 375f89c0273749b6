import type { QueryClient } from '@tanstack/react-query';

/** Keeps one of something for each key of each client: a document that is rendered has a client of its own. */
export function oneEach<T>() {
  const kept = new WeakMap<QueryClient, Map<string, T>>();
  return (queryClient: QueryClient, key: string, make: () => T): T => {
    const ofClient = kept.get(queryClient) ?? new Map<string, T>();
    kept.set(queryClient, ofClient);
    const one = ofClient.has(key) ? (ofClient.get(key) as T) : make();
    ofClient.set(key, one);
    return one;
  };
}
