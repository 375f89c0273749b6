/** Something about a row that the person should know. A row with an error is not imported. */
export type Issue = { kind: 'error' | 'warning'; line: number; column: string; reason: string };

/** The whole file cannot be imported; the message is a sentence for the person. */
export class ImportRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportRefused';
  }
}

export type Report = (issue: Issue) => void;
