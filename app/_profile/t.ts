import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/profile.json';

export const useT = translationsOf('profile', english);
