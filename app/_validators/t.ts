import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/validators.json';

export const useT = translationsOf('validators', english);
