import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/report.json';

export const useT = translationsOf('report', english);
