import { DeviceSwitches } from '#app/_speed/device-switches.tsx';
import { SpeedLink } from '#app/_speed/speed-link.tsx';
import { SettingsPart } from './settings-frame.tsx';

/** What this device tells and shows of how long pages take. */
export function SpeedPart() {
  return (
    <SettingsPart title="Speed" about="On this device only.">
      <DeviceSwitches />
      <SpeedLink className="text-accent justify-self-start font-medium hover:underline">How fast the site is</SpeedLink>
    </SettingsPart>
  );
}
