import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/formulas.json';

export const useT = translationsOf('formulas', english);
