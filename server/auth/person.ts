import { DomainError } from '../errors.ts';
import { hasSession } from '../session-cookies.ts';
import { auth } from './auth.ts';

/** Somebody who is signed in, as of this request: roles and suspension are read anew each time. */
export type Person = {
  id: string;
  username: string;
  displayName: string;
  email: string;
  emailVerified: boolean;
  isAdmin: boolean;
  isValidator: boolean;
  isInvestor: boolean;
  /** Null where they are not. */
  suspendedUntil: Date | null;
  /** When the account that they deleted is gone for good; null where they did not. */
  purgeAt: Date | null;
  /** By which they are signed in here, and since when. */
  sessionId: string;
  signedInAt: Date;
};

/** Who sends these headers; null where nobody is signed in. */
export async function personOf(headers: Headers): Promise<Person | null> {
  if (!hasSession(headers.get('cookie') ?? '')) return null;
  const found = await auth.api.getSession({ headers }).catch(tellOverload);
  if (!found) return null;
  const { id, name, email, emailVerified, username, isAdmin, isValidator, isInvestor, suspendedUntil, purgeAt } =
    found.user;
  return {
    id,
    username: username ?? '',
    displayName: name,
    email,
    emailVerified,
    isAdmin: isAdmin ?? false,
    isValidator: isValidator ?? false,
    isInvestor: isInvestor ?? false,
    suspendedUntil: suspendedUntil && suspendedUntil > new Date() ? suspendedUntil : null,
    purgeAt: purgeAt ?? null,
    sessionId: found.session.id,
    signedInAt: found.session.createdAt,
  };
}

/** The library hides why it could not look: then the database did not answer. */
function tellOverload(error: unknown): never {
  // Not its class: it may be that of the other copy of the library (see per-process.ts).
  const isHidden = error instanceof Error && 'status' in error && error.status === 'INTERNAL_SERVER_ERROR';
  throw isHidden ? new DomainError('OVERLOADED', {}, { cause: error }) : error;
}
