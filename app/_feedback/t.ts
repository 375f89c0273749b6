import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/feedback.json';

export const useT = translationsOf('feedback', english);
