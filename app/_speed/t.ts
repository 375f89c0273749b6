import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/speed.json';

export const useT = translationsOf('speed', english);
