'use client';

import { useDeviceSwitch } from '#app/_ui/device-switch.ts';
import { Choice } from '#app/_ui/field.tsx';
import { measuringSwitch, meterSwitch } from './device.ts';

/** What this device tells and shows of its waits. */
export function DeviceSwitches() {
  return (
    <div className="grid gap-1">
      <Choice
        type="checkbox"
        checked={useDeviceSwitch(measuringSwitch)}
        onChange={(event) => measuringSwitch.turn(event.currentTarget.checked)}
      >
        Count how long pages take on this device, without a name
      </Choice>
      <Choice
        type="checkbox"
        checked={useDeviceSwitch(meterSwitch)}
        onChange={(event) => meterSwitch.turn(event.currentTarget.checked)}
      >
        Show in the corner how long the last page took
      </Choice>
    </div>
  );
}
