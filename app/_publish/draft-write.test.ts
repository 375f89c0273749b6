import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Told } from '#app/_trpc/told.ts';
import { emptyContent } from './content.ts';
import { DraftInOutbox } from './draft-in-outbox.ts';
import { type DraftWrite, draftAfter, draftCameOut, draftOver, wordsOfDraft } from './draft-write.ts';

const draft: DraftWrite = {
  from: { slug: 'draft-1', revision: 3 },
  content: { ...emptyContent, title: 'Loom', description: 'It weaves.', categories: ['web'] },
};
const told = (code: string, more: Partial<Told> = {}): Told => ({ code, message: '', mayHelp: false, ...more });

test('whoever insists saves over what there is by then, or makes a draft of what is gone', () => {
  expect(draftOver(draft, told('EDIT_CONFLICT', { revision: 7 }))).toEqual({
    ...draft,
    from: { slug: 'draft-1', revision: 7 },
  });
  // It was published meanwhile, in another window or since its time had come.
  const published = told('EDIT_CONFLICT', { slug: 'loom', revision: 3 });
  expect(draftOver(draft, published)).toEqual({ ...draft, from: { slug: null, revision: 0 } });
  expect(draftOver(draft, told('PROJECT_NOT_FOUND'))).toEqual({ ...draft, from: { slug: null, revision: 0 } });
  expect(draftOver(draft, told('INVALID_INPUT'))).toBeUndefined();
});

test('what was written over a draft that was made is a change of that one', () => {
  const made = { slug: 'draft-2', status: 'draft', revision: 1, scheduledAt: null } as const;
  const written = { ...draft, from: { slug: null, revision: 0 } };
  expect(draftAfter(written, made)).toEqual({ ...draft, from: { slug: 'draft-2', revision: 1 } });
});

test('all words of a draft can be had, and nothing that is empty', () => {
  expect(wordsOfDraft(draft)).toBe('Loom\n\nIt weaves.');
});

test('only the form whose draft came out hears of it', () => {
  const queryClient = new QueryClient();
  const at = { person: 'ada', kind: 'draft', thing: 'draft:draft-1', at: 1, sent: true, problem: null };
  draftCameOut(queryClient, { write: { ...at, key: 'a', input: draft }, problem: 'No.' });
  expect(new DraftInOutbox(queryClient).takeOutcome()).toBeUndefined();
});
