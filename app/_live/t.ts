import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/live.json';

export const useT = translationsOf('live', english);
