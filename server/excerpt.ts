/** Characters that lists and the inbox show of a text. */
const excerptLength = 200;

/** A text's beginning, in whole characters, as the database counts them: half of one it refuses. */
export const excerptOf = (text: string, length = excerptLength): string => [...text].slice(0, length).join('');
