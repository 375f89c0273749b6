import { translationsOf } from '#app/_i18n/translations.ts';
import english from '#messages/en/leaderboard.json';

export const useT = translationsOf('leaderboard', english);
