import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** A read's answer on its way from the rendering server to the browser. */
type Answer = { queryKey: QueryKey; data: unknown };

/** JSON of the answers that came since the last call, safe inside a script element; undefined where there are none. */
export function takeAnswers(queryClient: QueryClient, sent: Set<string>): string | undefined {
  const answers: Answer[] = [];
  for (const { queryHash, queryKey, state } of queryClient.getQueryCache().getAll()) {
    if (state.status !== 'success' || sent.has(queryHash)) continue;
    sent.add(queryHash);
    answers.push({ queryKey, data: state.data });
  }
  return answers.length > 0 ? JSON.stringify(answers).replaceAll('<', '\\u003c') : undefined;
}

export function answersIn(document: Document): Answer[] {
  const scripts = document.querySelectorAll('script[data-answers]');
  return [...scripts].flatMap((script) => JSON.parse(script.textContent ?? '[]') as Answer[]);
}
