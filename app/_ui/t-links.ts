import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/ui-links.json';

/** Words of the field for links, which pages to read do without. */
export const useT = translationsOf('ui-links', english);
