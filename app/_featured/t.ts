import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/featured.json';

export const useT = translationsOf('featured', english);
