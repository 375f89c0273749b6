import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/markdown.json';

export const useT = translationsOf('markdown', english);
