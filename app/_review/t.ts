import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/review.json';

export const useT = translationsOf('review', english);
