/** The names of what answers depend on. */

/** What every answer carries. */
export const everything = 'everything';
