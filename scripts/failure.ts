/** Something that stops a command and that its caller can mend: the message is one sentence, what and what to do. */
export class Failure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
  }
}
