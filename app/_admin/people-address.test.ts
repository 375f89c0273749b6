import { expect, test } from 'vitest';
import { PeopleInput } from '#server/admin/people.input.ts';
import { MailsInput } from '#server/ops/ops.input.ts';
import { mailAddress } from './mail-query.ts';
import { peopleAddress, peopleFilter } from './people-address.ts';

test('what an address asks for is never longer than a search takes', () => {
  const params = new URLSearchParams({ text: 'x'.repeat(301) });
  expect(PeopleInput.safeParse(peopleFilter(peopleAddress(params))).success).toBe(true);
  expect(MailsInput.safeParse(mailAddress(params)).success).toBe(true);
});
