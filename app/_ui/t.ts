import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/ui.json';

export const useT = translationsOf('ui', english);
