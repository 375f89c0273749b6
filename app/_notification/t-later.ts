import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/notification-later.json';

/** What of this room is not on the pages that a visit begins with. */
export const useT = translationsOf('notification-later', english);
