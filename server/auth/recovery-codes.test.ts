import { expect, test } from 'vitest';
import { newRecoveryCodes, typedRecoveryCode } from './recovery-codes.ts';

test('a code counts in capitals, with other dashes and with none; an older one as it stands', () => {
  const [code = ''] = newRecoveryCodes();
  for (const typed of [code, code.toUpperCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `])
    expect(typedRecoveryCode(typed)).toBe(code);
  expect(typedRecoveryCode(' aB0lO-1Ixyz ')).toBe('aB0lO-1Ixyz');
});
