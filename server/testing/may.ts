import { randomUUID } from 'node:crypto';
import type { Cast, Role } from './cast.ts';
import { adminRows } from './may-admin.ts';
import { chainRows } from './may-chain.ts';
import { dashboardRows } from './may-dashboard.ts';
import { eventRows } from './may-event.ts';
import { evidenceRows } from './may-evidence.ts';
import { introRows } from './may-intro.ts';
import { investorRows } from './may-investor.ts';
import { messageRows } from './may-message.ts';
import { moderationRows } from './may-moderation.ts';
import { oddsRows } from './may-odds.ts';
import { postRows } from './may-post.ts';
import { projectRows } from './may-project.ts';
import { type Row, type Rows, readers, writers } from './may-row.ts';
import { speedRows } from './may-speed.ts';
import { validatorRows } from './may-validator.ts';

const nothing = () => ({});
/** Who has nothing to do with a project of the owner's. */
const others = writers.filter((role) => role !== 'owner' && role !== 'teamMember');
const onProject = async (cast: Cast) => ({ slug: (await cast.project()).slug });

const onComment = async (cast: Cast) => ({ id: await cast.comment() });
/** Whose the cast's comments are. */
const theAuthor: Pick<Row, 'may' | 'refusal'> = { may: ['builder'], refusal: 'COMMENT_NOT_FOUND' };

/** One row or more for each procedure that is no public read. */
export const rows: Rows = {
  'account.settings': { input: nothing, may: 'signed in' },
  'account.sessions': { input: nothing, may: 'signed in' },
  'account.saveProfile': {
    input: ({ people }, role) => {
      const { username } = role === 'visitor' ? people.builder : people[role];
      return { displayName: 'Ada', username, bio: '', website: '', location: '' };
    },
    may: writers,
  },
  'account.setAvatar': { input: () => ({ url: null }), may: writers },
  'account.setDigest': { input: () => ({ digest: 'daily' }), may: 'signed in' },
  'account.setLocale': { input: () => ({ locale: 'de' }), may: 'signed in' },
  'account.setNotification': { input: () => ({ kind: 'vote', way: 'mail', enabled: false }), may: 'signed in' },
  'account.endSession': [
    { input: async (cast, role) => ({ id: await cast.anotherSession(role) }), may: 'signed in' },
    {
      input: async (cast) => ({ id: await cast.anotherSession('owner') }),
      may: ['owner'],
      refusal: readers('NOT_FOUND'),
    },
  ],
  'account.endOtherSessions': { input: nothing, may: 'signed in' },
  // Everybody goes here, and comes back by the next row.
  'account.delete': { input: nothing, may: 'signed in' },
  'account.undoDeletion': { input: nothing, may: 'signed in' },
  'comment.ownOf': { input: onProject, may: 'signed in' },
  'comment.post': { input: async (cast) => ({ ...(await onProject(cast)), body: 'What is it for?' }), may: writers },
  'comment.edit': { input: async (cast) => ({ ...(await onComment(cast)), body: 'And why?' }), ...theAuthor },
  'comment.delete': { input: onComment, ...theAuthor },
  'comment.restore': { input: async (cast) => ({ id: await cast.removedComment() }), ...theAuthor },
  'comment.vote': {
    input: async (cast) => ({ ...(await onComment(cast)), value: 1 }),
    may: writers.filter((role) => role !== 'builder'),
    refusal: 'OWN_COMMENT',
  },
  'comment.visit': { input: onProject, may: writers },
  ...eventRows,
  ...chainRows,
  'follow.of': { input: () => ({ usernames: ['nobody_here'] }), may: 'signed in' },
  'follow.set': {
    input: ({ people }, role) => ({ username: people[role === 'admin' ? 'owner' : 'admin'].username, follows: true }),
    may: writers,
  },
  ...introRows,
  'marks.ofSlugs': { input: () => ({ slugs: [] }), may: 'signed in' },
  ...messageRows,
  'notification.list': { input: nothing, may: 'signed in' },
  'notification.read': { input: () => ({ ids: [randomUUID()] }), may: writers },
  'notification.readAll': { input: nothing, may: writers },
  'notification.undoReadAll': { input: () => ({ readAt: new Date().toISOString() }), may: writers },
  'prefetch.bootstrap': { input: nothing, may: 'signed in' },
  ...dashboardRows,
  'saved.list': { input: nothing, may: 'signed in' },
  'saved.save': { input: onProject, may: writers },
  'saved.unsave': { input: onProject, may: writers },
  ...adminRows,
  ...evidenceRows,
  ...investorRows,
  ...moderationRows,
  ...postRows,
  ...oddsRows,
  ...projectRows,
  ...speedRows,
  ...validatorRows,
  'vote.cast': {
    input: async (cast) => ({ ...(await onProject(cast)), value: 1 }),
    may: others,
    refusal: 'OWN_PROJECT',
  },
  'watch.list': { input: nothing, may: 'signed in' },
  'watch.set': { input: () => ({ subject: 'project:loom', state: 'muted' }), may: writers },
};

/** What a role is told: 'ok', or the code of a refusal. */
export function expected({ may, answer = 'ok', refusal = 'FORBIDDEN' }: Row, role: Role): string {
  if (may === 'everyone' || (may === 'signed in' && role !== 'visitor')) return answer;
  if (may !== 'signed in' && may.includes(role)) return answer;
  if (role === 'visitor') return 'UNAUTHORIZED';
  if (typeof refusal !== 'string') return refusal[role] ?? 'FORBIDDEN';
  return role === 'suspended' ? 'SUSPENDED' : refusal;
}
