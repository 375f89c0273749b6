import type { ProjectPage } from './project.output.ts';

/** What of a project's page moves while it is looked at. */
export type LiveProject = Pick<
  ProjectPage,
  | 'upCount'
  | 'downCount'
  | 'netVotes'
  | 'commentCount'
  | 'saveCount'
  | 'viewCount'
  | 'shareCount'
  | 'badgeCount'
  | 'badgeKinds'
  | 'introRequestCount'
  | 'verificationPoints'
  | 'communityPoints'
  | 'validationPoints'
  | 'qualityPoints'
  | 'proofScore'
>;

/** The newest 20 comments by id and author's username, the newest first. */
export type LiveComments = { count: number; newest: { id: string; by: string }[] };

/** The newest 20 projects, the newest first. */
export type LiveFeed = { newest: { slug: string; publishedAt: string }[] };
