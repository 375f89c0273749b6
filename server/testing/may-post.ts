import type { Cast } from './cast.ts';
import { castPost, castReply } from './cast-post.ts';
import { type Row, readers, writers } from './may-row.ts';

const words = { title: 'First steps', body: 'Hello', tag: null };
const reason = 'It is about something else.';
const onPost = (cast: Cast) => castPost(cast);
const updatedAt = new Date('2026-01-01');

/** Whose the cast's posts are. */
const theAuthor: Pick<Row, 'may' | 'refusal'> = { may: ['builder'], refusal: 'POST_NOT_FOUND' };
const ofReply: Pick<Row, 'may' | 'refusal'> = { may: ['builder'], refusal: 'REPLY_NOT_FOUND' };

/** What the chain's owner and its moderators do. */
const moderatorsOnly = (input: Row['input']): Row => ({
  input,
  may: ['owner', 'moderator'],
  refusal: 'NOT_A_MODERATOR',
});

/** A post in a private chain: who follows it, its owner and its moderators read it. */
const inPrivate: Row = {
  input: async (cast) => castPost({ ...cast, chain: await cast.newChain({ isPublic: false }) }),
  may: ['owner', 'moderator'],
  refusal: readers('POST_NOT_FOUND'),
};

export const postRows: Record<string, Row> = {
  'post.privateBySlug': inPrivate,
  'post.privateReplies': inPrivate,
  'post.ownOf': { input: onPost, may: 'signed in' },
  'post.write': { input: ({ chain: { slug } }) => ({ slug, ...words }), may: writers },
  'post.edit': {
    input: async (cast) => ({
      ...(await castPost(cast, { updatedAt })),
      ...words,
      updatedAt: updatedAt.toISOString(),
    }),
    ...theAuthor,
  },
  'post.delete': { input: onPost, ...theAuthor },
  'post.restore': { input: (cast) => castPost(cast, { deletedAt: new Date() }), ...theAuthor },
  'post.reply': { input: async (cast) => ({ ...(await castPost(cast)), body: 'Yes.' }), may: writers },
  'post.editReply': { input: async (cast) => ({ id: await castReply(cast), body: 'No.' }), ...ofReply },
  'post.deleteReply': { input: async (cast) => ({ id: await castReply(cast) }), ...ofReply },
  'post.restoreReply': { input: async (cast) => ({ id: await castReply(cast, true) }), ...ofReply },
  'post.react': {
    input: async (cast) => ({ ...(await castPost(cast)), kind: 'like', reacts: true }),
    may: writers.filter((role) => role !== 'builder'),
    refusal: 'OWN_WORDS',
  },
  'post.pin': moderatorsOnly(async (cast) => ({ ...(await castPost(cast)), pinned: false })),
  'post.lock': moderatorsOnly(async (cast) => ({ ...(await castPost(cast)), reason })),
  'post.unlock': moderatorsOnly((cast) => castPost(cast, { lockedAt: new Date() })),
  'post.hide': moderatorsOnly(async (cast) => ({ ...(await castPost(cast)), reason })),
  'post.unhide': moderatorsOnly((cast) => castPost(cast, { hiddenAt: new Date(), hiddenReason: reason })),
};
