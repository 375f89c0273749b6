import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/event.json';

export const useT = translationsOf('event', english);
