import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/badge.json';

export const useT = translationsOf('badge', english);
