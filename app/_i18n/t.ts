import english from '#messages/en/i18n.json';
import { translationsOf } from './translations.ts';

export const useT = translationsOf('i18n', english);
