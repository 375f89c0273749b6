import { expect, test } from 'vitest';
import { z } from 'zod';
import { fromSearchParams } from './search-params.ts';

const Input = z
  .object({
    word: z.string().optional(),
    size: z.int().default(1),
    share: z.number().nullable(),
    open: z.boolean().default(false),
    tags: z.array(z.string()).default([]),
  })
  .refine(() => true);

test.each<[string, object]>([
  ['', {}],
  ['word=a&size=2&share=-0.5&open=true&tags=x', { word: 'a', size: 2, share: -0.5, open: true, tags: ['x'] }],
  ['open=0', { open: false }],
  ['tags=x,y&tags=z', { tags: ['x', 'y', 'z'] }],
  ['word=1', { word: '1' }],
  ['other=1&word=', {}],
  // What does not fit stays as it is, for the schema to name it.
  ['size=two&open=maybe', { size: 'two', open: 'maybe' }],
  ['size=1&size=2', { size: ['1', '2'] }],
])('%s', (query, expected) => {
  expect(fromSearchParams(Input, new URLSearchParams(query))).toEqual(expected);
});
