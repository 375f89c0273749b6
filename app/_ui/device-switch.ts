import { useSyncExternalStore } from 'react';

export type DeviceSwitch = ReturnType<typeof deviceSwitch>;

/** Something that is on or off on this device, remembered under `name` when it is not as it is for everyone. */
export function deviceSwitch(name: string, isOnUnlessSaid: boolean) {
  const turned = new EventTarget();
  let held: boolean | undefined;
  return {
    isOn(): boolean {
      return held ?? readFlag(name) ?? isOnUnlessSaid;
    },
    turn(on: boolean): void {
      try {
        if (on === isOnUnlessSaid) localStorage.removeItem(name);
        else localStorage.setItem(name, on ? 'on' : 'off');
      } catch {
        // Storage is switched off: the choice holds until the page is left.
        held = on;
      }
      turned.dispatchEvent(new Event('change'));
    },
    listen(listener: () => void): () => void {
      turned.addEventListener('change', listener);
      return () => turned.removeEventListener('change', listener);
    },
    isOnUnlessSaid,
  };
}

/** Whether it is on here; while a document is made, as it is for everyone. */
export function useDeviceSwitch({ listen, isOn, isOnUnlessSaid }: DeviceSwitch): boolean {
  return useSyncExternalStore(listen, isOn, () => isOnUnlessSaid);
}

function readFlag(name: string): boolean | undefined {
  try {
    const said = localStorage.getItem(name);
    return said === null ? undefined : said === 'on';
  } catch {
    return undefined;
  }
}
