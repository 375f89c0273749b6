import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/intro.json';

export const useT = translationsOf('intro', english);
