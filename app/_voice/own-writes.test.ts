import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { withFields } from './change-in.ts';
import { ownWritesOf, type Patch } from './own-writes.ts';

const set =
  (fields: object): Patch =>
  (data) =>
    withFields(data as object, fields);

/** A page that shows one thing. */
function aPage() {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['thing'], { body: 'Before', isGone: false });
  const shown = () => queryClient.getQueryData(['thing']);
  return { queryClient, writes: ownWritesOf(queryClient), shown };
}

test('of two writes of one thing the later is what shows, whichever comes out first', () => {
  const { queryClient, writes, shown } = aPage();
  writes.show('edit', set({ body: 'After' }));
  writes.show('remove', set({ body: '', isGone: true }));
  expect(shown()).toEqual({ body: '', isGone: true });
  queryClient.setQueryData(['thing'], { body: 'Before', isGone: false });
  expect(shown()).toEqual({ body: '', isGone: true });
  writes.settle('edit', set({ body: 'After', isGone: false }));
  expect(shown()).toEqual({ body: '', isGone: true });
  writes.settle('remove', set({ body: '', isGone: true }));
  expect(shown()).toEqual({ body: '', isGone: true });
  expect(writes.size).toBe(0);
});

test('what was wanted anew goes over what was wanted since', () => {
  const { writes, shown } = aPage();
  writes.show('one', set({ body: 'One' }));
  writes.show('other', set({ body: 'Other' }));
  writes.show('one', set({ body: 'One again' }));
  expect(shown()).toMatchObject({ body: 'One again' });
});
