'use client';

import { useDeviceSwitch } from '#app/_ui/device-switch.ts';
import { Choice } from '#app/_ui/field.tsx';
import { keysSwitch } from '#app/_ui/use-keys.ts';
import { SettingsPart } from './settings-frame.tsx';

/** For whoever speaks to the computer, or presses keys by mistake: single keys do nothing on this device. */
export function KeysPart() {
  return (
    <SettingsPart title="Keyboard" about="On this device only. The key ? shows all of them.">
      <Choice
        type="checkbox"
        checked={useDeviceSwitch(keysSwitch)}
        onChange={(event) => keysSwitch.turn(event.currentTarget.checked)}
      >
        Single keys act: j and k move, u and d vote, s saves, c comments
      </Choice>
    </SettingsPart>
  );
}
