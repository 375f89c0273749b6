import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/outbox.json';

export const useT = translationsOf('outbox', english);
