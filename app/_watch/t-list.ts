import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/watch-list.json';

/** Words of the list of all watches, which pages with one watch's buttons do without. */
export const useT = translationsOf('watch-list', english);
