import type { ZodError } from 'zod';

/** Variables that the server does not take. The message is a sentence for each: what is wrong with it and what to do. */
export class BadEnvironment extends Error {
  constructor({ issues }: ZodError) {
    const sentences = issues.map(
      ({ path, message }) => `The variable ${path.join('.')} is wrong (${message}): mend or unset it.`,
    );
    super(sentences.join('\n'));
    this.name = 'BadEnvironment';
  }
}
