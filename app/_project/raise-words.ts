import type { Translator } from '#app/_i18n/translations.ts';
import type { Raise } from '#server/score/proof-score.ts';

/** What would raise the score, as the end of a sentence: 'comments from 3 more people'. */
export function raiseWords({ what, count, badge = 'stone' }: Raise, t: Translator<'project'>): string {
  if (what === 'votes' || what === 'commenters' || what === 'description') return t(`raise-${what}`, { count });
  return what === 'badges' ? t('raise-badges', { badge }) : t(`raise-${what}`);
}
