/** What went wrong, as it may be shown: a mail server may answer with what it was sent, links and codes included. */
export function withoutSecrets(error: string): string {
  return error
    .replace(/\bhttps?:\/\/\S+/gi, '[link]')
    .replace(/\b\d{6,}\b/g, '[code]')
    .slice(0, 500);
}
