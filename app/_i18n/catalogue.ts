import type { Messages } from '#messages/messages.d.ts';

/** What mails alone say, and the page by which one stops them: no browser loads it. */
type MailRoom = 'mail' | 'unsubscribe';

/** A part of the site with words of its own: a folder of `app/` without its underscore, and one file of each language. */
export type Room = Exclude<keyof Messages, MailRoom>;

/** Everything that the site says, in one language: as many messages as in English, under the same names. */
export type Catalogue = { [R in Room]: Record<keyof Messages[R], string> };
