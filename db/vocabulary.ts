/** The fixed lists that the database, the inputs and the pages share. Plain data: safe to import anywhere. */

/** The languages that the site speaks. Each has its catalogue in `messages/`. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** Where nothing was chosen. */
export const defaultLocale: Locale = 'en';

export const categories = [
  'ai',
  'audio-video',
  'command-line',
  'data',
  'design',
  'developer-tools',
  'devops',
  'education',
  'finance',
  'games',
  'hardware',
  'health',
  'mobile',
  'productivity',
  'science',
  'security',
  'social',
  'web',
] as const;
export type Category = (typeof categories)[number];

export const projectStatuses = ['draft', 'scheduled', 'published', 'archived', 'removed'] as const;

export const badgeKinds = ['stone', 'silver', 'gold', 'platinum', 'demerit'] as const;
export type BadgeKind = (typeof badgeKinds)[number];

/** What a badge of each kind adds to validation, before the sum is held between 0 and 30. */
export const badgePoints: Record<BadgeKind, number> = { stone: 5, silver: 10, gold: 15, platinum: 20, demerit: -10 };

export const investorTypes = ['individual', 'organization'] as const;

export const sectors = [
  'ai',
  'climate',
  'consumer',
  'crypto',
  'data',
  'developer-tools',
  'education',
  'fintech',
  'gaming',
  'hardware',
  'health',
  'infrastructure',
  'marketplace',
  'media',
  'open-source',
  'security',
] as const;
export type Sector = (typeof sectors)[number];

export const stages = ['pre-seed', 'seed', 'series-a', 'series-b', 'growth'] as const;
export type Stage = (typeof stages)[number];

export const applicationStatuses = ['pending', 'approved', 'rejected'] as const;
export const assignmentPriorities = ['low', 'normal', 'high', 'urgent'] as const;
export const assignmentStatuses = ['assigned', 'started', 'awarded', 'declined', 'withdrawn'] as const;
export const introDirections = ['investor_to_builder', 'builder_to_investor'] as const;
export const introStatuses = ['pending', 'accepted', 'declined', 'expired'] as const;
/** What a request is mostly declined for; own words may stand instead. */
export const declineReasons = {
  investor_to_builder: ['Not raising', 'Wrong stage', 'Wrong field', 'No time now'],
  builder_to_investor: ['Not investing now', 'Wrong stage', 'Wrong field', 'No time now'],
} as const;
export const pipelineStages = ['watching', 'contacted', 'diligence', 'committed', 'passed'] as const;
export const chainProjectStatuses = ['pending', 'approved', 'rejected'] as const;
export const postReactions = ['like', 'insightful', 'thanks', 'celebrate'] as const;
export type PostReaction = (typeof postReactions)[number];
/** What a post says it is. */
export const postTags = ['question', 'discussion', 'show', 'announcement'] as const;
export type PostTag = (typeof postTags)[number];
export const chainSorts = ['rank', 'newest', 'followers'] as const;
export const updateKinds = ['release', 'milestone', 'news'] as const;
export const reportStatuses = ['open', 'upheld', 'dismissed'] as const;
export const appealStatuses = ['pending', 'granted', 'denied'] as const;
export const reportSubjects = ['project', 'comment', 'post', 'reply', 'chain', 'user', 'message'] as const;
export const feedbackKinds = ['bug', 'idea', 'praise', 'question'] as const;
export const notificationKinds = [
  'vote',
  'comment',
  'reply',
  'mention',
  'follow',
  'badge',
  'intro',
  'message',
  'update',
  'team',
  'chain',
  'event',
  'moderation',
] as const;
export const notificationWays = ['site', 'mail', 'push'] as const;
export const digests = ['at_once', 'daily', 'weekly', 'off'] as const;

/** Until when somebody is suspended who is so for good. */
export const forGood = '9999-12-31T00:00:00.000Z';

export const uploadKinds = ['image', 'avatar', 'deck'] as const;
export type UploadKind = (typeof uploadKinds)[number];

/** Counts of what may be very many stop there: '1,000 or more'. */
export const countedUpTo = 1000;

/** Waits that visitors measure: for a page that was here already, for one that had to be asked for, for a document. */
export const speedKinds = ['warm', 'cold', 'document'] as const;

/** The bounds of a histogram of waits in ms: each wait is counted below the first that it is shorter than. */
export const speedBoundsMs = [
  8, 16, 33, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2500, 5000, 10_000, 60_000,
] as const;
export type SpeedKind = (typeof speedKinds)[number];
