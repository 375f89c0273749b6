import { type notificationKinds, reportSubjects } from '#db/vocabulary.ts';
import type { News } from '../mail/news.ts';
import { namingOf, sayingOf } from './saying.input.ts';

type NotificationKind = (typeof notificationKinds)[number];

/** What a notification is about, as `notify` was told. */
export type Told = { kind: NotificationKind; subject: string; data: Record<string, string | number | null> };

/** A notification in words, behind whoever did it: 'upvoted', 'Crosshair', and where one can see it. */
export type Line = {
  says: string;
  /** The name of what it is about, or of what that hangs on; null where `says` says all, and of what has no name. */
  about: string | null;
  /** Of what was reported, what it is: a 'comment', whose name is that of its project. */
  thing: (typeof reportSubjects)[number] | null;
  /** The first words of what somebody wrote, or a reason, which may stand nowhere else and is whole. */
  excerpt: string | null;
  /** From the root: '/projects/crosshair'. */
  path: string;
};

export function lineOf({ kind, subject, data }: Told): Line {
  return {
    says: text(data.says) ?? (kind === 'badge' && text(data.badge) ? `awarded ${data.badge} to` : says[kind]),
    about: text(data.title) ?? text(data.name),
    thing: reportSubjects.find((kind) => kind === data.thing) ?? null,
    excerpt: text(data.excerpt),
    path: pathOf({ kind, subject, data }),
  };
}

/** The same for a mail, which says it in its reader's language. */
export function newsOf(told: Told, actor: string | null, actorCount: number): News {
  const { says, about, thing } = lineOf(told);
  return {
    actor,
    others: actorCount - 1,
    says,
    saying: sayingOf(says),
    about,
    naming: namingOf({ thing, title: about }),
  };
}

const says: Record<NotificationKind, string> = {
  vote: 'upvoted',
  comment: 'commented on',
  reply: 'replied to you on',
  mention: 'mentioned you on',
  follow: 'followed you',
  badge: 'awarded a badge to',
  intro: 'asked for an intro about',
  message: 'wrote to you',
  update: 'posted an update to',
  team: 'named you on the team of',
  chain: 'wrote in',
  event: 'has news of',
  moderation: 'decided about',
};

/**
 * A subject is 'project:SLUG', 'comment:ID', 'post:CHAIN/SLUG', 'reply:ID', 'user:USERNAME', 'review:SLUG', 'reviews',
 * 'event:SLUG' or 'event:SLUG/called-off', 'feedback:ID', 'application:ID', 'case:ID' or 'case:ID/hidden', 'chain:SLUG'
 * or 'chain:SLUG/PROJECT', 'chain-queue:SLUG', 'chain-owner:SLUG', or 'intro:ID' of one that was answered. 'account:ID' and
 * 'reviews:ID' are one time that an admin did something to somebody, which nothing folds over. What has no page of its own
 * leads back to the inbox.
 */
function pathOf({ kind, subject, data }: Told): string {
  if (kind === 'intro') return subject.startsWith('intro:') ? '/intros?box=sent' : '/intros';
  if (kind === 'message' && text(data.username)) return `/messages/${data.username}`;
  if (kind === 'follow' && text(data.username)) return `/users/${data.username}`;
  const [thing, name] = subject.split(':');
  const part = text(data.commentId) ? `#comment-${data.commentId}` : '';
  if (kind === 'badge' && thing === 'project' && text(data.validator)) {
    return `/projects/${name}/badges/${data.validator}`;
  }
  if ((thing === 'post' || thing === 'reply') && text(data.chain) && text(data.post)) {
    const place = text(data.replyId) ? `#reply-${data.replyId}` : '';
    return `/chains/${data.chain}/posts/${data.post}${place}`;
  }
  if (thing === 'reviews') return '/reviews';
  if (thing === 'review' && name) return `/reviews/${name}`;
  const slug = thing === 'comment' ? text(data.slug) : name;
  if ((thing === 'project' || thing === 'comment') && slug) return `/projects/${slug}${part}`;
  if (thing === 'event' && name) return `/events/${name.split('/')[0]}`;
  if ((thing === 'chain' || thing === 'chain-owner') && name) return `/chains/${name.split('/')[0]}`;
  if (thing === 'chain-queue' && name) return `/chains/${name}/moderation`;
  if (thing === 'feedback') return '/feedback';
  if (thing === 'application') return '/investors/apply';
  if (thing === 'case') return '/settings/moderation';
  return thing === 'user' && name ? `/users/${name}` : '/notifications';
}

const text = (value: string | number | null | undefined): string | null => (value ? `${value}` : null);
