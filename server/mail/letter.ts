/** A line of a letter: words, a link by its own words, or a code to type in. */
export type Line = string | { text: string; url: string } | { code: string };

/** What a mail says, before it is text and HTML. */
export type Letter = {
  subject: string;
  lines: Line[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Why this came, and what to do if it was not them who asked. */
  reason: string;
};
