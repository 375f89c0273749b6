import { expect, test } from 'vitest';
import { refusalOf } from './refused-link.tsx';

test.each([
  ['TOKEN_EXPIRED', 'linkTooOld'],
  ['INVALID_TOKEN', 'linkTooOld'],
  ['USER_NOT_FOUND', 'linkTooOld'],
  ['INVALID_USER', 'linkOfOther'],
  ['EMAIL_TAKEN', 'linkTaken'],
  ['account_already_linked_to_different_user', 'connectedElsewhere'],
  ['access_denied', 'connectionDenied'],
  ['unable_to_link_account', 'connectionFailed'],
])('%s is told as %s', (error, word) => {
  expect(refusalOf(error)).toBe(word);
});
