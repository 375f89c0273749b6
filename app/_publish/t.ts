import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/publish.json';

export const useT = translationsOf('publish', english);
