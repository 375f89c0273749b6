import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/shell-later.json';

/** What of this room is not on the pages that a visit begins with. */
export const useT = translationsOf('shell-later', english);
