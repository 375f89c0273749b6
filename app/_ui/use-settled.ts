import { useEffect, useState } from 'react';

/** The value once it has stayed the same for `afterMs`; values are compared by their JSON. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  const json = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(json) as T), afterMs);
    return () => clearTimeout(timer);
  }, [json, afterMs]);
  return settled;
}
