import type { CaseSubject } from '#server/report/report.output.ts';
import { useT } from './t-later.ts';

/** Gives what says what a case is about: 'Loom', 'Comment on Loom', 'Message'. */
export function useCaseName(): (subject: Pick<CaseSubject, 'kind' | 'title'>) => string {
  const t = useT();
  return ({ kind, title }) => {
    if (kind === 'message') return t('kind-message');
    if (title === null) return t('gone');
    return kind === 'comment' || kind === 'reply' || kind === 'user' ? t(`named-${kind}`, { title }) : title;
  };
}
