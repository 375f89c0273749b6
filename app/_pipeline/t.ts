import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/pipeline.json';

export const useT = translationsOf('pipeline', english);
