import { isReached, onReachChange } from '#app/_device/reach.ts';

/** Goes to `address` once there is a network or Prova answers again. Gives what ends the waiting for it. */
export function goOnOnceReached(address: string): () => void {
  const goOn = () => {
    if (!isBusyHere()) location.replace(address);
  };
  const forget = onReachChange(() => {
    if (isReached()) goOn();
  });
  addEventListener('online', goOn);
  return () => {
    forget();
    removeEventListener('online', goOn);
  };
}

/** Whether a sheet, the palette or a menu is open, with what was begun in it. */
const isBusyHere = (): boolean => document.querySelector('dialog[open], :popover-open') !== null;
