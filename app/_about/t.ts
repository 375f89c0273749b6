import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/about.json';

export const useT = translationsOf('about', english);
