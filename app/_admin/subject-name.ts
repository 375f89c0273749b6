import type { AuditSubject } from '#server/admin/audit.output.ts';
import { useT } from './t.ts';

/** What a catalogue lacks is of a kind that says all by its name. */
type Named = 'subject-badge';

/** Gives what says what a line of the log is about: 'Loom', 'A comment on Loom'; its key where it has no name. */
export function useSubjectName(): (subject: AuditSubject) => string {
  const t = useT();
  return ({ key, name, of, path }) => {
    if (name === null && of === null && path === null) return key;
    const [kind] = key.split(':');
    const words = (kind === 'feedback' && of ? 'subject-feedback-of' : `subject-${kind}`) as Named;
    return t.has(words) ? t(words, { name: name ?? '', of: of ?? '' }) : (name ?? key);
  };
}
