import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/assignments.json';

export const useT = translationsOf('assignments', english);
