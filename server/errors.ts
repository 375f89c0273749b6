/** Every error that a caller may see: code → HTTP status, tRPC's code, message. */
export const errorTable = {
  INVALID_INPUT: { status: 400, trpc: 'BAD_REQUEST', message: 'The request is not valid.' },
  UNAUTHORIZED: { status: 401, trpc: 'UNAUTHORIZED', message: 'Sign in first.' },
  EMAIL_NOT_VERIFIED: { status: 403, trpc: 'FORBIDDEN', message: 'Confirm your e-mail address first.' },
  /** Its data say until when: `until`. */
  SUSPENDED: {
    status: 403,
    trpc: 'FORBIDDEN',
    message: 'Your account is suspended: you can read and export, not write.',
  },
  /** Its data say until when it can be undone: `until`. */
  ACCOUNT_DELETED: { status: 403, trpc: 'FORBIDDEN', message: 'You have deleted your account. Undo that first.' },
  CROSS_SITE: { status: 403, trpc: 'FORBIDDEN', message: 'Another site may not do that in your name.' },
  FORBIDDEN: { status: 403, trpc: 'FORBIDDEN', message: 'You may not do that.' },
  NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is nothing here.' },
  PROJECT_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such project.' },
  /** Its data say where to: `movedTo`, the new slug. */
  PROJECT_MOVED: { status: 308, trpc: 'NOT_FOUND', message: 'The project has a new address.' },
  PROJECT_ARCHIVED: { status: 409, trpc: 'CONFLICT', message: 'The project is archived: it can only be read.' },
  /** Its data say what each field lacks: `fields`, of `field` and `message`. */
  PROJECT_INCOMPLETE: { status: 400, trpc: 'BAD_REQUEST', message: 'Some parts of the project need your attention.' },
  FILE_TOO_LARGE: { status: 413, trpc: 'PAYLOAD_TOO_LARGE', message: 'The file is too large.' },
  FILE_TYPE_REFUSED: {
    status: 415,
    trpc: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Files of this type are not taken.',
  },
  FILE_BROKEN: {
    status: 422,
    trpc: 'UNPROCESSABLE_CONTENT',
    message: 'The file is damaged and cannot be shown. Save it anew and try again.',
  },
  /** Its data say which state there is now: `revision`. */
  EDIT_CONFLICT: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'It has been changed elsewhere since you opened it.',
  },
  DEMO_MISSING: { status: 409, trpc: 'CONFLICT', message: 'The project has no demo address. Give it one first.' },
  /** Its data say why: `reason`. */
  DEMO_NOT_REACHED: {
    status: 422,
    trpc: 'UNPROCESSABLE_CONTENT',
    message: 'The demo did not answer. Try again once it does.',
  },
  DEMO_REFUSED: {
    status: 422,
    trpc: 'UNPROCESSABLE_CONTENT',
    message: 'That address is not looked at. Give the project a public one.',
  },
  DEMO_NOT_PROVED: {
    status: 422,
    trpc: 'UNPROCESSABLE_CONTENT',
    message: 'Neither the page nor the file shows the token.',
  },
  TOO_MANY_DRAFTS: { status: 409, trpc: 'CONFLICT', message: 'You have 100 drafts. Remove or publish one first.' },
  NOT_ON_TEAM: { status: 403, trpc: 'FORBIDDEN', message: 'That is for the team of the project.' },
  UPDATE_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such update.' },
  NOT_ASSIGNED: { status: 403, trpc: 'FORBIDDEN', message: 'The review of this project does not wait for you.' },
  BADGE_KIND_REFUSED: { status: 403, trpc: 'FORBIDDEN', message: 'You may not award badges of this kind.' },
  DEMERIT_UNCONFIRMED: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'A demerit takes points away: confirm that you mean it.',
  },
  BADGE_STANDS: { status: 409, trpc: 'CONFLICT', message: 'Your badge stands already. Withdraw it to award another.' },
  BADGE_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such badge.' },
  ALREADY_VALIDATOR: { status: 409, trpc: 'CONFLICT', message: 'They are a validator already. Change what they may.' },
  NOT_VALIDATOR: { status: 404, trpc: 'NOT_FOUND', message: 'They are no validator.' },
  ASSIGNMENT_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such assignment that waits.' },
  OWN_PROJECT: { status: 403, trpc: 'FORBIDDEN', message: 'That is not for your own project.' },
  OWN_COMMENT: { status: 403, trpc: 'FORBIDDEN', message: 'Nobody votes on their own comment.' },
  /** Never there, removed, somebody else's, or removed too long ago to be restored. */
  COMMENT_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such comment any more.' },
  THREAD_TOO_DEEP: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'A thread is six comments deep at most: answer one above.',
  },
  OWN_PROFILE: { status: 403, trpc: 'FORBIDDEN', message: 'You cannot follow yourself.' },
  MESSAGE_TO_SELF: { status: 403, trpc: 'FORBIDDEN', message: 'You cannot write to yourself.' },
  MESSAGES_CLOSED: {
    status: 403,
    trpc: 'FORBIDDEN',
    message: 'They get messages from people whom they follow or have talked with. Follow them, or ask for an intro.',
  },
  BLOCKED_BY_YOU: { status: 403, trpc: 'FORBIDDEN', message: 'You have blocked them. Unblock them to write.' },
  MESSAGES_REFUSED: { status: 403, trpc: 'FORBIDDEN', message: 'They take no messages from you.' },
  /** Never there, deleted, somebody else's, or deleted too long ago to be restored. */
  MESSAGE_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such message any more.' },
  CONVERSATION_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'You have not talked with them.' },
  OWN_THING: { status: 403, trpc: 'FORBIDDEN', message: 'That is your own: change or remove it yourself.' },
  ALREADY_REPORTED: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'You have reported that before. What came of it stands in your settings.',
  },
  CASE_DECIDED: { status: 409, trpc: 'CONFLICT', message: 'Another admin has decided that meanwhile.' },
  VOTE_VOIDED: {
    status: 403,
    trpc: 'FORBIDDEN',
    message: 'Your vote on this was voided by an admin, for a reason the project shows.',
  },
  USERNAME_TAKEN: { status: 409, trpc: 'CONFLICT', message: 'That username is taken. Choose another.' },
  PASSWORD_WRONG: { status: 403, trpc: 'FORBIDDEN', message: 'That is not your password. Try again.' },
  /** For what a person without a password may do only shortly after signing in. */
  SIGN_IN_AGAIN: {
    status: 403,
    trpc: 'FORBIDDEN',
    message: 'You signed in a while ago. Sign out, sign in again, and do it then.',
  },
  PROFILE_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such person.' },
  /** Its data say where to: `movedTo`, the username that they have now. */
  PROFILE_MOVED: { status: 308, trpc: 'NOT_FOUND', message: 'They have a new username.' },
  LAST_ADMIN: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'This is the last admin. Make somebody else one first.',
  },
  CHAIN_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such chain.' },
  NOT_A_MODERATOR: {
    status: 403,
    trpc: 'FORBIDDEN',
    message: 'Only the owner and moderators of this chain may do that.',
  },
  /** Never there, removed, hidden, somebody else's, or removed too long ago to be restored. */
  POST_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such post any more.' },
  REPLY_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such reply any more.' },
  POST_LOCKED: { status: 409, trpc: 'CONFLICT', message: 'This post is locked: it takes no more replies.' },
  OWN_WORDS: { status: 403, trpc: 'FORBIDDEN', message: 'Nobody reacts to their own words.' },
  TOO_MANY_PINNED_POSTS: { status: 409, trpc: 'CONFLICT', message: 'Three posts are pinned. Unpin one of them first.' },
  HIDDEN_BY_ADMINS: {
    status: 403,
    trpc: 'FORBIDDEN',
    message: 'Reports to the admins hid that: only they can show it.',
  },
  NOT_CHAIN_OWNER: { status: 403, trpc: 'FORBIDDEN', message: 'Only the owner of this chain may do that.' },
  OWNER_STAYS: { status: 409, trpc: 'CONFLICT', message: 'A chain keeps its owner. Hand it over first, or delete it.' },
  CANNOT_OWN: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'They cannot own a chain now: their address is not confirmed, or their account is suspended or deleted.',
  },
  OFFER_OPEN: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'The chain is offered to somebody else. Take that back first.',
  },
  OFFER_NOT_FOUND: {
    status: 404,
    trpc: 'NOT_FOUND',
    message: 'The chain is not offered to you, or not any more. Load the page again.',
  },
  TOO_MANY_MODERATORS: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'A chain has 20 moderators at most. Remove one first.',
  },
  /** Its data say where it stands: `status`. */
  ALREADY_SUBMITTED: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'The project is in this chain already, or waits there.',
  },
  SUBMISSION_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'The project is not in this chain.' },
  SUBMISSION_DECIDED: { status: 409, trpc: 'CONFLICT', message: 'That was decided meanwhile. Load the page again.' },
  EVENT_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such event.' },
  EVENT_OVER: { status: 409, trpc: 'CONFLICT', message: 'The event is over: its entries stand.' },
  EVENT_CALLED_OFF: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'The event is called off: it takes no entries, results or subscribers.',
  },
  EVENT_IN_USE: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'Somebody has entered or subscribed. Call the event off instead: they are told, and its page stays.',
  },
  EVENT_NOT_OVER: { status: 409, trpc: 'CONFLICT', message: 'Ranks and prizes are given once the event is over.' },
  FEEDBACK_CLOSED: { status: 409, trpc: 'CONFLICT', message: 'Another admin has closed that meanwhile.' },
  INVESTOR_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such investor in the directory.' },
  ALREADY_INVESTOR: { status: 409, trpc: 'CONFLICT', message: 'You are an investor already.' },
  APPLICATION_PENDING: { status: 409, trpc: 'CONFLICT', message: 'Your application is waiting for its decision.' },
  /** Its data say from when one may: `from`. */
  APPLICATION_TOO_SOON: { status: 409, trpc: 'CONFLICT', message: 'You can apply again 30 days after a rejection.' },
  APPLICATION_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such application.' },
  APPLICATION_DECIDED: { status: 409, trpc: 'CONFLICT', message: 'The application was decided meanwhile.' },
  TOO_MANY_WATCHES: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'You watch or have muted 500 things. Take one back first.',
  },
  TOO_MANY_FILTERS: { status: 409, trpc: 'CONFLICT', message: 'You have kept 50 filters. Remove one first.' },
  /** Its data say whose it is and until when it is open: `askedBy` ('you', 'them'), `askedAt`, `expiresAt`. */
  INTRO_OPEN: { status: 409, trpc: 'CONFLICT', message: 'You have asked already. Wait for the answer.' },
  INTRO_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such request.' },
  /** Its data say how it ended: `status`. */
  INTRO_CLOSED: { status: 409, trpc: 'CONFLICT', message: 'That request was answered already, or has expired.' },
  INTRO_BLOCKED: { status: 403, trpc: 'FORBIDDEN', message: 'An intro between you two is not possible.' },
  INTROS_CLOSED: { status: 403, trpc: 'FORBIDDEN', message: 'They are not open to intros at the moment.' },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    trpc: 'CONFLICT',
    message: 'That idempotency key was used for something else. Use a new one.',
  },
  /** Its data say when to come back: `retryAfter`, seconds. */
  TOO_MANY_REQUESTS: {
    status: 429,
    trpc: 'TOO_MANY_REQUESTS',
    message: 'That was too often. Wait a little and try again.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    trpc: 'PAYLOAD_TOO_LARGE',
    message: 'The request is too large: it may have 512 KiB at the most.',
  },
  METHOD_NOT_ALLOWED: { status: 405, trpc: 'METHOD_NOT_SUPPORTED', message: 'This address does not take that method.' },
  NOT_JSON: { status: 415, trpc: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON.' },
  /** Its data say since when: `startedAt`. */
  WARM_RUNNING: { status: 409, trpc: 'CONFLICT', message: 'The cache is being warmed already.' },
  RECONCILIATION_RUNNING: { status: 409, trpc: 'CONFLICT', message: 'Counts are being compared already.' },
  /** The operator has not switched that on. */
  NOT_CONFIGURED: { status: 503, trpc: 'SERVICE_UNAVAILABLE', message: 'This is not set up here.' },
  OVERLOADED: {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    message: 'Too many are asking at once. Try again in a moment.',
  },
  INTERNAL: { status: 500, trpc: 'INTERNAL_SERVER_ERROR', message: 'Something broke on our side. It has been logged.' },
} as const;

export type ErrorCode = keyof typeof errorTable;

/** What an error is about: the field of the input, a better message than the table's, anything the caller can use. */
export type ErrorData = { field?: string; message?: string; retryAfter?: number; [detail: string]: unknown };

/** What a caller is told of an error, the same on tRPC (`error.data`) and REST (the body). */
export type ErrorBody = ErrorData & { code: ErrorCode; message: string };

/** An error meant for the caller. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: ErrorData = {}, options?: ErrorOptions) {
    super(data.message ?? errorTable[code].message, options);
    this.name = 'DomainError';
    this.code = code;
    this.data = data;
  }

  get body(): ErrorBody {
    return { ...this.data, code: this.code, message: this.message };
  }
}
