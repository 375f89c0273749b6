import type { Letter, Line } from './letter.ts';
import { listed, type News, sentenceOf } from './news.ts';
import type { Words } from './words.ts';

/** What each letter is written from. Addresses (`url`) are whole; dates are ISO strings. */
export type TemplateData = {
  /** To a new person, and to the new address of an old one. */
  verify_email: { url: string };
  sign_up_again: { signInUrl: string; resetUrl: string };
  reset_password: { url: string };
  password_changed: { resetUrl: string };
  /** It was switched on or off, or somebody came past it by a recovery code. */
  second_factor: { what: 'on' | 'off' | 'recovery'; resetUrl: string };
  /** Whoever holds a passkey is let in past the second factor. */
  passkey: { what: 'added' | 'removed'; url: string };
  /** To the address that an admin gave a profile of an import; nobody has confirmed it. */
  profile_given: { url: string };
  sign_in_code: { code: string };
  /** To the old address, before anything changes. */
  change_email: { newEmail: string; url: string };
  /** To both addresses, once it has. */
  email_changed: { oldEmail: string; newEmail: string };
  account_deletion: { date: string; undoUrl: string };
  /** `until` null is for good. */
  suspended: { until: string | null; reason: string; dataUrl: string };
  suspension_lifted: { url: string };
  application_approved: { reason: string; url: string };
  /** `from` is when they may apply again. */
  application_rejected: { reason: string; from: string; url: string };
  investor_role_ended: { reason: string };
  /** What was decided about something of theirs, in the words of whoever decided; null where nobody has yet. */
  moderation: { decision: Decision; subject: Subject; reason: string | null; url: string };
  /** `bodyName` is the name of the message that says `body`, where the catalogue has one: it was picked from a list. */
  notification: { news: News; body?: string; bodyName?: string; url: string };
  unread_messages: {
    /** Who wrote last, and how many others did. */
    from: string;
    others: number;
    items: { name: string; count: number; url: string }[];
    url: string;
  };
  digest: { digest: 'daily' | 'weekly'; items: { news: News; url: string }[]; url: string };
};

/** 'upheld' is about a person, who is not hidden by it. */
export type Decision = 'upheld' | 'removed' | 'back' | 'hidden' | 'granted' | 'denied';

/** What a decision is about; `title` is that of a comment's project, and null of what is gone. */
type Subject = { kind: 'project' | 'comment' | 'post' | 'reply' | 'chain' | 'user' | 'message'; title: string | null };

export type TemplateName = keyof TemplateData;

/** Letters that one may stop with a click (RFC 8058). The others are about the account, and come whatever one wishes. */
export const stoppable: ReadonlySet<TemplateName> = new Set(['notification', 'unread_messages', 'digest']);

/**
 * The letters. Those that come before an address is verified say nothing that a stranger chose, not even a name, so
 * that nobody can have us send their words to others.
 */
export const templates: { [Name in TemplateName]: (data: TemplateData[Name], words: Words) => Letter } = {
  verify_email: ({ url }, { t }) => ({
    subject: t('verifySubject'),
    lines: [t('verifyLine')],
    action: { label: t('verifyAction'), url },
    reason: t('verifyReason'),
  }),
  sign_up_again: ({ signInUrl, resetUrl }, { t }) => ({
    subject: t('signUpAgainSubject'),
    lines: [t('signUpAgainLine'), { text: t('signUpAgainForgot'), url: resetUrl }],
    action: { label: t('signUpAgainAction'), url: signInUrl },
    reason: t('signUpAgainReason'),
  }),
  reset_password: ({ url }, { t }) => ({
    subject: t('resetSubject'),
    lines: [t('resetLine')],
    action: { label: t('resetAction'), url },
    reason: t('resetReason'),
  }),
  password_changed: ({ resetUrl }, { t }) => ({
    subject: t('passwordSubject'),
    lines: [t('passwordLine'), { text: t('passwordReset'), url: resetUrl }],
    reason: t('passwordReason'),
  }),
  second_factor: ({ what, resetUrl }, { t }) => ({
    subject: t(`factorSubject-${what}`),
    lines: [t(`factorLine-${what}`), { text: t('passwordReset'), url: resetUrl }],
    reason: t('factorReason'),
  }),
  passkey: ({ what, url }, { t }) => ({
    subject: t(`passkeySubject-${what}`),
    lines: [t(`passkeyLine-${what}`)],
    action: { label: t('passkeyAction'), url },
    reason: t('passkeyReason'),
  }),
  profile_given: ({ url }, { t }) => ({
    subject: t('givenSubject'),
    lines: [t('givenLine')],
    action: { label: t('givenAction'), url },
    reason: t('givenReason'),
  }),
  sign_in_code: ({ code }, { t }) => ({
    subject: t('codeSubject'),
    lines: [t('codeLine'), { code }],
    reason: t('codeReason'),
  }),
  change_email: ({ newEmail, url }, { t }) => ({
    subject: t('changeSubject'),
    lines: [t('changeLine', { address: newEmail })],
    action: { label: t('changeAction'), url },
    reason: t('changeReason'),
  }),
  email_changed: ({ oldEmail, newEmail }, { t }) => ({
    subject: t('changedSubject'),
    lines: [t('changedLine', { old: oldEmail, new: newEmail })],
    reason: t('changedReason'),
  }),
  account_deletion: ({ date, undoUrl }, { t, day }) => ({
    subject: t('deletionSubject'),
    lines: [t('deletionLine', { date: day(date) }), t('deletionUndo')],
    action: { label: t('deletionAction'), url: undoUrl },
    reason: t('deletionReason'),
  }),
  suspended: ({ until, reason, dataUrl }, { t, day }) => ({
    subject: t('suspendedSubject'),
    lines: [until ? t('suspendedUntil', { date: day(until) }) : t('suspendedForGood'), t('suspendedWhy', { reason })],
    action: { label: t('suspendedAction'), url: dataUrl },
    reason: t('suspendedReason'),
  }),
  suspension_lifted: ({ url }, { t }) => ({
    subject: t('liftedSubject'),
    lines: [t('liftedLine')],
    action: { label: t('liftedAction'), url },
    reason: t('liftedReason'),
  }),
  application_approved: ({ reason, url }, { t }) => ({
    subject: t('approvedSubject'),
    lines: [t('approvedLine'), reason, t('approvedNext')],
    action: { label: t('approvedAction'), url },
    reason: t('applicationReason'),
  }),
  application_rejected: ({ reason, from, url }, { t, day }) => ({
    subject: t('rejectedSubject'),
    lines: [t('rejectedLine'), reason, t('rejectedNext', { date: day(from) })],
    action: { label: t('rejectedAction'), url },
    reason: t('applicationReason'),
  }),
  investor_role_ended: ({ reason }, { t }) => ({
    subject: t('endedSubject'),
    lines: [t('endedLine'), reason],
    reason: t('endedReason'),
  }),
  moderation: ({ decision, subject, reason, url }, words) => {
    const { t } = words;
    const title = t(`decision-${decision}`, { thing: thingOf(words, subject) });
    return {
      subject: title.length < 80 ? title : `${title.slice(0, 76)}...`,
      lines: [title, reason ?? t('hiddenWhy'), t('moderationLine')],
      action: { label: t('open'), url },
      reason: t('moderationReason'),
    };
  },
  notification: ({ news, body, bodyName, url }, words) => {
    const title = sentenceOf(words, news);
    return {
      subject: title,
      lines: [title, ...(body ? [listed(words, bodyName) ?? body] : [])],
      action: { label: words.t('open'), url },
      reason: words.t('newsReason'),
    };
  },
  unread_messages: ({ from, others, items, url }, { t }) => ({
    subject: t('unreadSubject', { name: shortened(from), others }),
    lines: [t('unreadLine'), ...items.map(({ url, ...of }): Line => ({ text: t('unreadOf', of), url }))],
    action: { label: t('unreadAction'), url },
    reason: t('newsReason'),
  }),
  digest: ({ digest, items, url }, words) => {
    const title = words.t(`digest-${digest}`);
    return {
      subject: title,
      lines: [title, ...items.map(({ news, url }): Line => ({ text: sentenceOf(words, news), url }))],
      action: { label: words.t('digestAction'), url },
      reason: words.t('newsReason'),
    };
  },
};

/** 'Loom', 'Comment on Loom'. */
function thingOf({ t }: Words, { kind, title }: Subject): string {
  if (kind === 'message') return t('thing-message');
  if (title === null) return t('thing-gone');
  return kind === 'comment' || kind === 'reply' || kind === 'user' ? t(`thing-${kind}`, { title }) : title;
}

/** As much of a name as a subject has room for. */
const shortened = (name: string): string => (name.length > 48 ? `${[...name].slice(0, 47).join('')}…` : name);
