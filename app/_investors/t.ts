import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/investors.json';

export const useT = translationsOf('investors', english);
