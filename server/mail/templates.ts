import type { Letter, Line } from './letter.ts';

/** What each letter is written from. Addresses (`url`) are whole; dates are ISO strings. */
export type TemplateData = {
  /** To a new person, and to the new address of an old one. */
  verify_email: { url: string };
  sign_up_again: { signInUrl: string; resetUrl: string };
  reset_password: { url: string };
  password_changed: { resetUrl: string };
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
  /** What was decided about something of theirs, in the words of whoever decided. */
  moderation: { title: string; reason: string; url: string };
  notification: { title: string; body?: string; url: string };
  unread_messages: {
    /** Who wrote last, and how many others did. */
    from: string;
    others: number;
    items: { text: string; url: string }[];
    url: string;
  };
  digest: { title: string; items: { text: string; url?: string }[]; url: string };
};

export type TemplateName = keyof TemplateData;

/** Letters that one may stop with a click (RFC 8058). The others are about the account, and come whatever one wishes. */
export const stoppable: ReadonlySet<TemplateName> = new Set(['notification', 'unread_messages', 'digest']);

/**
 * The letters. Those that come before an address is verified say nothing that a stranger chose, not even a name, so
 * that nobody can have us send their words to others.
 */
export const templates: { [Name in TemplateName]: (data: TemplateData[Name]) => Letter } = {
  verify_email: ({ url }) => ({
    subject: 'Confirm your address for Prova',
    lines: ['Confirm that this address is yours, and you can publish, vote and comment. The link works for one day.'],
    action: { label: 'Confirm address', url },
    reason:
      'Someone signed up with this address, or put it on their account. If it was not you, do nothing: without the click it is not used.',
  }),
  sign_up_again: ({ signInUrl, resetUrl }) => ({
    subject: 'You already have an account on Prova',
    lines: [
      'Someone, probably you, tried to sign up with this address. It has an account already, so sign in with that.',
      { text: 'Forgot the password? Choose a new one.', url: resetUrl },
    ],
    action: { label: 'Sign in', url: signInUrl },
    reason: 'Someone tried to sign up with this address. If it was not you, do nothing: your account is as it was.',
  }),
  reset_password: ({ url }) => ({
    subject: 'Choose a new password for Prova',
    lines: ['Choose a new password by the link below. It works once, and for one hour.'],
    action: { label: 'Choose a password', url },
    reason:
      'Someone asked for a new password for this address. If it was not you, do nothing: the old one still works.',
  }),
  password_changed: ({ resetUrl }) => ({
    subject: 'Your password for Prova was changed',
    lines: [
      'The password of your account is a new one, and all other devices were signed out.',
      { text: 'It was not you? Choose a new password at once.', url: resetUrl },
    ],
    reason:
      'Someone who was signed in to your account, or could read your mail, changed it. If it was not you, use the link above and change the password of your mailbox too.',
  }),
  sign_in_code: ({ code }) => ({
    subject: 'Your code to sign in to Prova',
    lines: ['Type this code where you are signing in. It works once, and for 10 minutes.', { code }],
    reason:
      'Someone asked to sign in with this address. If it was not you, do nothing, and tell the code to nobody: we never ask for it.',
  }),
  change_email: ({ newEmail, url }) => ({
    subject: 'Change the address of your Prova account?',
    lines: [
      `Your account shall get a new address: ${newEmail}. This one stays in use until you agree and the new one is confirmed.`,
    ],
    action: { label: 'Change address', url },
    reason:
      'Someone who was signed in to your account asked for this. If it was not you, do not click, and choose a new password: they know the one you have.',
  }),
  email_changed: ({ oldEmail, newEmail }) => ({
    subject: 'The address of your Prova account was changed',
    lines: [`Your account had the address ${oldEmail} and now has ${newEmail}. We tell both.`],
    reason:
      'Someone who was signed in to the account asked for this, and it was agreed to by mail. If it was not you, write to the people who run the site at once.',
  }),
  account_deletion: ({ date, undoUrl }) => ({
    subject: 'Your Prova account will be deleted',
    lines: [
      `Your account will be deleted on ${day(date)}. Your private data will be gone then; what you published stays, as that of a deleted person.`,
      'Until then you can take it back.',
    ],
    action: { label: 'Keep my account', url: undoUrl },
    reason:
      'Someone who was signed in to your account asked for this. If it was not you, keep the account by the link and choose a new password.',
  }),
  suspended: ({ until, reason, dataUrl }) => ({
    subject: 'Your Prova account is suspended',
    lines: [
      `Your account is suspended ${until ? `until ${day(until)}` : 'for good'}. You can still sign in, read, and take your data, but not publish, vote, comment or write to others.`,
      `The reason: ${reason}`,
    ],
    action: { label: 'Take your data', url: dataUrl },
    reason:
      'An admin of the site decided this, for what was done with your account. If it was not you, choose a new password and write to the people who run the site.',
  }),
  suspension_lifted: ({ url }) => ({
    subject: 'Your Prova account is no longer suspended',
    lines: ['The suspension of your account has been lifted: you can publish, vote, comment and write again.'],
    action: { label: 'Open Prova', url },
    reason:
      'An admin of the site has ended the suspension of your account. If it was not you, do nothing: nothing else is changed.',
  }),
  application_approved: ({ reason, url }) => ({
    subject: 'You are an investor on Prova now',
    lines: [
      'Your application was approved. What the admin wrote:',
      reason,
      'Your entry in the directory is a draft that only you see. Finish it and make it public when you like.',
    ],
    action: { label: 'Finish my entry', url },
    reason: applicationReason,
  }),
  application_rejected: ({ reason, from, url }) => ({
    subject: 'Your application as an investor on Prova',
    lines: [
      'Your application was not approved. What the admin wrote:',
      reason,
      `You can apply again from ${day(from)} on.`,
    ],
    action: { label: 'See my application', url },
    reason: applicationReason,
  }),
  investor_role_ended: ({ reason }) => ({
    subject: 'You are no longer an investor on Prova',
    lines: [
      'An admin has ended your role as an investor, and your entry is out of the directory. What they wrote:',
      reason,
    ],
    reason:
      'Your account on Prova had the role of an investor. We tell you when that changes. If it was not you, do nothing.',
  }),
  moderation: ({ title, reason, url }) => ({
    subject: title.length < 80 ? title : `${title.slice(0, 76)}...`,
    lines: [title, reason, 'You can read the decision on your account, and answer it there once.'],
    action: { label: 'Open', url },
    reason:
      'It is about something that your account on Prova published. If it was not you, choose a new password: someone else uses your account.',
  }),
  notification: ({ title, body, url }) => ({
    subject: title,
    lines: [title, ...(body ? [body] : [])],
    action: { label: 'Open', url },
    reason: newsReason,
  }),
  unread_messages: ({ from, others, items, url }) => ({
    subject: `${shortened(from)}${others === 0 ? '' : others === 1 ? ' and 1 other' : ` and ${others} others`} wrote to you`,
    lines: ['Messages wait for you on Prova.', ...items],
    action: { label: 'Read them', url },
    reason: newsReason,
  }),
  digest: ({ title, items, url }) => ({
    subject: title,
    lines: [title, ...items.map(({ text, url }): Line => (url ? { text, url } : text))],
    action: { label: 'See all', url },
    reason: newsReason,
  }),
};

const applicationReason =
  'Somebody signed in to your account on Prova applied to be an investor there. We tell you how it was decided. If it was not you, choose a new password.';

const newsReason =
  'Your account on Prova is set to get news by mail. If the account is not yours, or you have read enough, stop them by the link below.';

/** As much of a name as a subject has room for. */
const shortened = (name: string): string => (name.length > 48 ? `${[...name].slice(0, 47).join('')}…` : name);

function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
