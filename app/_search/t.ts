import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/search.json';

export const useT = translationsOf('search', english);
