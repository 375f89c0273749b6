/** Why nothing, or no more, was fetched. */
export type RefusalReason =
  /** Not an http or https address, a port of its own, or a name or password in it. */
  | 'scheme'
  | 'port'
  | 'credentials'
  /** The name has no address, or one that is not public. */
  | 'no-address'
  | 'private-address'
  /** A redirect that is no address, leads from https to http, or is one too many. */
  | 'redirect'
  | 'downgrade'
  | 'too-many-redirects'
  /** Nothing in time; no connection, or one that broke or has no valid certificate; a body that cannot be read. */
  | 'timeout'
  | 'connection'
  | 'body';

export class FetchRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, { what, cause }: { what: string; cause?: unknown }) {
    super(`${reason}: ${what}`, { cause });
    this.name = 'FetchRefused';
    this.reason = reason;
  }
}
