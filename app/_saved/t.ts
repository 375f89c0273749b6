import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/saved.json';

export const useT = translationsOf('saved', english);
