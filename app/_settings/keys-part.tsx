'use client';

import { useSyncExternalStore } from 'react';
import { Choice } from '#app/_ui/field.tsx';
import { areKeysOn, onKeysSwitched, switchKeys } from '#app/_ui/use-keys.ts';
import { SettingsPart } from './settings-frame.tsx';

/** For whoever speaks to the computer, or presses keys by mistake: single keys do nothing on this device. */
export function KeysPart() {
  const areOn = useSyncExternalStore(onKeysSwitched, areKeysOn, () => true);
  return (
    <SettingsPart title="Keyboard" about="On this device only.">
      <Choice type="checkbox" checked={areOn} onChange={(event) => switchKeys(event.currentTarget.checked)}>
        Single keys act: j and k move, u and d vote, s saves, c comments
      </Choice>
    </SettingsPart>
  );
}
