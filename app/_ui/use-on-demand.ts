import { type ComponentType, useState } from 'react';
import { useT } from './t.ts';
import { toast } from './toast.ts';

/**
 * A part of the page whose code is loaded when it is first wanted, such as a sheet: `Shown` once it has come and until it is
 * hidden. Where it does not come a toast says so. `ahead` is for the button that shows it.
 */
export function useOnDemand<P>(load: () => Promise<ComponentType<P>>) {
  const t = useT();
  const [Shown, setShown] = useState<ComponentType<P>>();
  const loadAhead = () => void load().catch(() => {});
  const tell = (again: () => void) => toast({ title: t('notLoaded'), action: { name: t('tryAgain'), act: again } });
  return {
    Shown,
    show: () => void loadOrTell(load, (loaded) => setShown(() => loaded), tell),
    hide: () => setShown(undefined),
    ahead: { onPointerEnter: loadAhead, onFocus: loadAhead },
  };
}

/** @throws what hindered it once that was told, so that whoever watches for a newer build hears of it */
export async function loadOrTell<T>(
  load: () => Promise<T>,
  show: (loaded: T) => void,
  tell: (again: () => void) => void,
): Promise<void> {
  try {
    show(await load());
  } catch (error) {
    tell(() => void loadOrTell(load, show, tell));
    throw error;
  }
}
