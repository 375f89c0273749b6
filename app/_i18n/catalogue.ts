import type { Messages } from '#messages/messages.d.ts';

/** What mails alone say, which no browser loads. */
type MailRoom = 'mail';

/** A part of the site with words of its own: a folder of `app/` without its underscore, and one file of each language. */
export type Room = Exclude<keyof Messages, MailRoom>;

/** Everything that the site says, in one language: as many messages as in English, under the same names. */
export type Catalogue = { [R in Room]: Record<keyof Messages[R], string> };
