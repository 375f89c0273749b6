/** What a field's schema says of it, with its name where the message begins small: 'must be …' → 'Username must be …'. */
export const fieldSentence = (name: string, message: string): string =>
  /^[a-z]/.test(message) ? `${name} ${message.replace(/[.]?$/, '.')}` : message;
