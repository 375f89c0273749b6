import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { takeAnswers } from './handover.ts';

test('an answer is taken once, and a failure never', async () => {
  const queryClient = new QueryClient();
  const sent = new Set<string>();
  expect(takeAnswers(queryClient, sent)).toBeUndefined();
  queryClient.setQueryData(['project', 'tone'], { title: 'tone' });
  await queryClient.prefetchQuery({
    queryKey: ['broken'],
    queryFn: () => Promise.reject(new Error('no')),
    retry: false,
  });
  expect(JSON.parse(takeAnswers(queryClient, sent) ?? '')).toEqual([
    { queryKey: ['project', 'tone'], data: { title: 'tone' } },
  ]);
  expect(takeAnswers(queryClient, sent)).toBeUndefined();
});

test('no text ends the script element that carries it', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['text'], '</script><script>alert(1)</script><!--');
  const json = takeAnswers(queryClient, new Set()) ?? '';
  expect(json).not.toContain('<');
  expect(JSON.parse(json)[0].data).toBe('</script><script>alert(1)</script><!--');
});
