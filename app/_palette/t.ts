import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/palette.json';

export const useT = translationsOf('palette', english);
