import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/post.json';

export const useT = translationsOf('post', english);
