import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/voice.json';

export const useT = translationsOf('voice', english);
