import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/shell.json';

export const useT = translationsOf('shell', english);
