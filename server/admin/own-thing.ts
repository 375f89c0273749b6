import { DomainError } from '../errors.ts';

/** Why an admin may not do what concerns themselves. */
export const ownThing = () => new DomainError('OWN_THING', { message: 'Another admin decides about your own.' });
