import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/notification.json';

export const useT = translationsOf('notification', english);
