import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/feed.json';

export const useT = translationsOf('feed', english);
