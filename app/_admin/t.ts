import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/admin.json';

export const useT = translationsOf('admin', english);
