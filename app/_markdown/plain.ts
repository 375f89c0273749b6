/**
 * Whether a text is one paragraph in which Markdown would find nothing to do, as most comments are: then nobody has to
 * parse it. Unsure means no.
 */
export function isPlain(text: string): boolean {
  return harmless.test(text) && !listMarker.test(text) && !address.test(text);
}

/** One line of letters, digits and the signs that mean nothing to Markdown, with no space at its ends or in a row. */
const harmless = /^[\p{L}\p{N}.,;:!?'"()%/+=$€–—-]+(?: [\p{L}\p{N}.,;:!?'"()%/+=$€–—-]+)*$/u;
const listMarker = /^(?:[-+]|\d{1,9}[.)])(?: |$)|^-+$/;
const address = /www\.|https?:/i;
