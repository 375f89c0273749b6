import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/void.json';

export const useT = translationsOf('void', english);
