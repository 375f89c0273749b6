import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { chainRank, karma, trendingRank } from '#server/score/ranks.ts';
import { Formula, figure } from './formula.tsx';

const publishedAt = new Date('2026-01-01T00:00:00Z');
const halfADayLater = new Date(publishedAt.getTime() + 45_000_000);

export function TrendingFormula() {
  const rank = (netVotes: number, at: Date) => figure(trendingRank({ netVotes, publishedAt: at, proofScore: 60 }));
  return (
    <Formula
      id="trending"
      title="Trending"
      about="Newer projects stand higher, and votes lift by their order of magnitude: what is twelve and a half hours newer needs a tenth of the votes. The rank of a project changes with its votes and its score only, never by time alone."
      formula={
        'net      = up − down\ntrending = sign(net) · log10(max(|net|, 1))\n         + seconds from 2024-01-01 to publishing / 45,000\n         + proof score / 200'
      }
      example={`With a proof score of 60 and 100 net votes, a project published on 1 January 2026 has ${rank(100, publishedAt)}. One with 10 net votes that was published twelve and a half hours later has ${rank(10, halfADayLater)}, which is the same.`}
    />
  );
}

export function RisingFormula() {
  return (
    <Formula
      id="rising"
      title="Rising"
      about="Projects by the net votes of the last 48 hours. A vote counts from the moment it is cast, and older ones are taken out every hour."
      formula={'rising = votes up − votes down, of those cast in the last 48 hours'}
      example={`A project that got 12 votes up and 2 down since yesterday, and 300 before, stands at ${12 - 2}.`}
    />
  );
}

export function KarmaFormula() {
  const received = { projectVotes: 140, commentVotes: 22, badgePoints: 25 };
  return (
    <Formula
      id="karma"
      title="Karma"
      about="What others made of a person’s work: net votes on their projects and comments, and the points of the badges that their projects got. A vote down and a demerit take away."
      formula={'karma = votes on own projects + votes on own comments + badge points'}
      example={`Somebody with ${received.projectVotes} net votes on projects, ${received.commentVotes} on comments, a silver and a gold badge has ${figure(karma(received))}.`}
    />
  );
}

export function ChainRankFormula() {
  const chain = { projectCount: 40, followerCount: 120, recentPostCount: 15 };
  return (
    <Formula
      id="chain-rank"
      title="Chain rank"
      about="Chains stand by what they hold, who follows them, and how alive they are."
      formula={'rank = 0.6 · projects + 0.3 · followers + 0.1 · posts of the last 7 days'}
      example={`A chain of ${chain.projectCount} projects, ${chain.followerCount} followers and ${chain.recentPostCount} posts this week has ${figure(chainRank(chain))}.`}
    />
  );
}

export function LeaderboardsFormula() {
  return (
    <Formula
      id="leaderboards"
      title="Leaderboards and ties"
      about={
        <>
          The{' '}
          <LeaderboardLink prefetch="intent" className="link">
            leaderboard
          </LeaderboardLink>{' '}
          orders projects by proof score and then by net votes, for those published in the last 7 days, the last 30 days
          or ever. People are ordered by karma, chains by their rank. Where two are equal the newer one stands first, so
          no two share a place.
        </>
      }
      formula={
        'projects: proof score, then net votes, then the newer\npeople:   karma, then the newer\nchains:   chain rank, then the newer'
      }
    />
  );
}
