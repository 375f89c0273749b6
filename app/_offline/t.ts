import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/offline.json';

export const useT = translationsOf('offline', english);
