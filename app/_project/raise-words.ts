import { formatNumber } from '#app/_ui/number.ts';
import { type BadgeKind, badgeKinds } from '#db/vocabulary.ts';
import type { ProofFact, Raise } from '#server/score/proof-score.ts';
import { badgeWords } from './badge-mark.tsx';

/** What would raise the score, as the end of a sentence: 'comments from 3 more people'. */
export function raiseWords(raise: Raise): string {
  return words[raise.what](raise);
}

const words: Record<ProofFact, (raise: Raise) => string> = {
  email: () => 'the maker verifies an e-mail address',
  github: () => 'the maker connects a GitHub account',
  'demo-control': () => 'the maker proves control of the demo site',
  votes: ({ count }) => `${formatNumber(count)} more up votes`,
  commenters: ({ count }) =>
    count === 1 ? 'a comment from one more person' : `comments from ${formatNumber(count)} more people`,
  badges: ({ badge = 'stone' }) => `a ${badgeWords[badge].toLowerCase()} badge${isBest(badge) ? '' : ' or better'}`,
  demo: () => 'a demo address',
  repository: () => 'a repository address',
  screenshot: () => 'a screenshot',
  description: ({ count }) => `${formatNumber(count)} more characters of description`,
};

function isBest(badge: BadgeKind): boolean {
  return badge === badgeKinds.findLast((kind) => kind !== 'demerit');
}
