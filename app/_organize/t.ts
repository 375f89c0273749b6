import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/organize.json';

export const useT = translationsOf('organize', english);
