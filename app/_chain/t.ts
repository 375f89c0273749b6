import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/chain.json';

export const useT = translationsOf('chain', english);
