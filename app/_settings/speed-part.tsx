import { DeviceSwitches } from '#app/_speed/device-switches.tsx';
import { SpeedLink } from '#app/_speed/speed-link.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useT } from './t.ts';

/** What this device tells and shows of how long pages take. */
export function SpeedPart() {
  const t = useT();
  return (
    <SettingsPart title={t('speed')} about={t('deviceOnly')}>
      <DeviceSwitches />
      <SpeedLink className="text-accent justify-self-start font-medium hover:underline">{t('howFast')}</SpeedLink>
    </SettingsPart>
  );
}
