import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/device.json';

export const useT = translationsOf('device', english);
