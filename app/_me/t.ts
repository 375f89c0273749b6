import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/me.json';

export const useT = translationsOf('me', english);
