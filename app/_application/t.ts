import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/application.json';

export const useT = translationsOf('application', english);
