import type { Bootstrap } from './bootstrap.output.ts';

/** Of what a person's pages start with, what others change while one looks at it. */
export type News = Pick<Bootstrap, 'me' | 'unread' | 'notifications' | 'conversations' | 'conversationsCursor'> & {
  /** Whose it is. */
  username: string;
};
