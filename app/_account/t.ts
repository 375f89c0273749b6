import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/account.json';

export const useT = translationsOf('account', english);
