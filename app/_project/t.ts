import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/project.json';

export const useT = translationsOf('project', english);
