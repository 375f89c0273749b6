import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/comment.json';

export const useT = translationsOf('comment', english);
