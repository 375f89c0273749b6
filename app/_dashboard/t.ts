import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/dashboard.json';

export const useT = translationsOf('dashboard', english);
