import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/drafts.json';

export const useT = translationsOf('drafts', english);
