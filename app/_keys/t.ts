import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/keys.json';

export const useT = translationsOf('keys', english);
