import { deviceSwitch } from '#app/_ui/device-switch.ts';

/** Whether this device may tell, without a name, how long its pages took. */
export const measuringSwitch = deviceSwitch('prova.measuring', true);

/** Whether the last wait is shown in the corner. */
export const meterSwitch = deviceSwitch('prova.meter', false);

/** Whether the browser asks not to be followed; it is asked for more than we do, and gets it. */
export const asksForPrivacy = (): boolean =>
  navigator.doNotTrack === '1' || (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
