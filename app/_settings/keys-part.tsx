'use client';

import { useDeviceSwitch } from '#app/_ui/device-switch.ts';
import { Choice } from '#app/_ui/field.tsx';
import { keysSwitch } from '#app/_ui/use-keys.ts';
import { SettingsPart } from './settings-frame.tsx';
import { useT } from './t.ts';

/** For whoever speaks to the computer, or presses keys by mistake: single keys do nothing on this device. */
export function KeysPart() {
  const t = useT();
  return (
    <SettingsPart title={t('keyboard')} about={t('keyboardAbout')}>
      <Choice
        type="checkbox"
        checked={useDeviceSwitch(keysSwitch)}
        onChange={(event) => keysSwitch.turn(event.currentTarget.checked)}
      >
        {t('singleKeys')}
      </Choice>
    </SettingsPart>
  );
}
