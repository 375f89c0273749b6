import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/settings.json';

export const useT = translationsOf('settings', english);
