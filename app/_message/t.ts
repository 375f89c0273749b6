import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/message.json';

export const useT = translationsOf('message', english);
