const trendingEpochMs = Date.UTC(2024, 0, 1);
/** Twelve and a half hours: what is that much newer needs a tenth of the votes. */
const secondsPerDecade = 45_000;

/**
 * A project's trending rank: grows with the instant of publishing, so that it never has to be rewritten for time alone.
 * @param project net votes (up - down), when it was published, its proof score 0..100
 */
export function trendingRank(project: { netVotes: number; publishedAt: Date; proofScore: number }): number {
  const { netVotes, publishedAt, proofScore } = project;
  return decades(netVotes) + age(publishedAt) + proofScore / 200;
}

/** A post's hot rank: the trending formula, with reactions and replies for votes. */
export function hotRank(post: { reactionCount: number; replyCount: number; createdAt: Date }): number {
  return decades(post.reactionCount + post.replyCount) + age(post.createdAt);
}

/** Net votes received on own projects and comments, and points of the badges received. */
export function karma(received: { projectVotes: number; commentVotes: number; badgePoints: number }): number {
  return received.projectVotes + received.commentVotes + received.badgePoints;
}

/** @param chain approved projects, followers, posts of the last 7 days */
export function chainRank(chain: { projectCount: number; followerCount: number; recentPostCount: number }): number {
  return 0.6 * chain.projectCount + 0.3 * chain.followerCount + 0.1 * chain.recentPostCount;
}

function decades(net: number): number {
  return Math.sign(net) * Math.log10(Math.max(Math.abs(net), 1));
}

function age(at: Date): number {
  return (at.getTime() - trendingEpochMs) / 1000 / secondsPerDecade;
}
