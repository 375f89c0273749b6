import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/outbox-later.json';

/** What of this room is only shown once something waits. */
export const useT = translationsOf('outbox-later', english);
