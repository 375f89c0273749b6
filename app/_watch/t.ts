import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/watch.json';

export const useT = translationsOf('watch', english);
