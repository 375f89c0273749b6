'use client';

import { useDeviceSwitch } from '#app/_ui/device-switch.ts';
import { Choice } from '#app/_ui/field.tsx';
import { measuringSwitch, meterSwitch } from './device.ts';
import { useT } from './t.ts';

/** What this device tells and shows of its waits. */
export function DeviceSwitches() {
  const t = useT();
  return (
    <div className="grid gap-1">
      <Choice
        type="checkbox"
        checked={useDeviceSwitch(measuringSwitch)}
        onChange={(event) => measuringSwitch.turn(event.currentTarget.checked)}
      >
        {t('measure')}
      </Choice>
      <Choice
        type="checkbox"
        checked={useDeviceSwitch(meterSwitch)}
        onChange={(event) => meterSwitch.turn(event.currentTarget.checked)}
      >
        {t('meter')}
      </Choice>
    </div>
  );
}
