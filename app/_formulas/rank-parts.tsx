import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { chainRank, hotRank, karma, trendingRank } from '#server/score/ranks.ts';
import { Formula, useFigure } from './formula.tsx';
import { useT } from './t.ts';

const publishedAt = new Date('2026-01-01T00:00:00Z');
const halfADayLater = new Date(publishedAt.getTime() + 45_000_000);

export function TrendingFormula() {
  const t = useT();
  const figure = useFigure();
  const rank = (netVotes: number, at: Date) => figure(trendingRank({ netVotes, publishedAt: at, proofScore: 60 }));
  return (
    <Formula
      id="trending"
      title={t('trending')}
      about={t('trendingAbout')}
      formula={t('trendingFormula')}
      example={t('trendingExample', { early: rank(100, publishedAt), late: rank(10, halfADayLater) })}
    />
  );
}

export function HotFormula() {
  const t = useT();
  const figure = useFigure();
  const early = { reactionCount: 60, replyCount: 40, createdAt: publishedAt };
  const late = { reactionCount: 6, replyCount: 4, createdAt: halfADayLater };
  return (
    <Formula
      id="hot"
      title={t('hot')}
      about={t('hotAbout')}
      formula={t('hotFormula')}
      example={t('hotExample', {
        reactions: figure(early.reactionCount),
        replies: figure(early.replyCount),
        early: figure(hotRank(early)),
        late: figure(hotRank(late)),
      })}
    />
  );
}

export function RisingFormula() {
  const t = useT();
  const figure = useFigure();
  return (
    <Formula
      id="rising"
      title={t('rising')}
      about={t('risingAbout')}
      formula={t('risingFormula')}
      example={t('risingExample', { net: figure(12 - 2) })}
    />
  );
}

export function KarmaFormula() {
  const t = useT();
  const figure = useFigure();
  const received = { projectVotes: 140, commentVotes: 22, badgePoints: 25 };
  return (
    <Formula
      id="karma"
      title={t('karma')}
      about={t('karmaAbout')}
      formula={t('karmaFormula')}
      example={t('karmaExample', {
        projects: figure(received.projectVotes),
        comments: figure(received.commentVotes),
        karma: figure(karma(received)),
      })}
    />
  );
}

export function ChainRankFormula() {
  const t = useT();
  const figure = useFigure();
  const chain = { projectCount: 40, followerCount: 120, recentPostCount: 15 };
  return (
    <Formula
      id="chain-rank"
      title={t('chain')}
      about={t('chainAbout')}
      formula={t('chainFormula')}
      example={t('chainExample', {
        projects: figure(chain.projectCount),
        followers: figure(chain.followerCount),
        posts: figure(chain.recentPostCount),
        rank: figure(chainRank(chain)),
      })}
    />
  );
}

export function LeaderboardsFormula() {
  const t = useT();
  return (
    <Formula
      id="leaderboards"
      title={t('boards')}
      about={t.rich('boardsAbout', {
        link: (text) => (
          <LeaderboardLink prefetch="intent" className="link">
            {text}
          </LeaderboardLink>
        ),
      })}
      formula={t('boardsFormula')}
    />
  );
}
