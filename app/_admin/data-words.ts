import type { AuditLine } from '#server/admin/audit.output.ts';

/** What the log knows beside the reason: 'until: 2026-12-01 · projects: loom, tiny-cache'. A suspension without an end has words for it. */
export function dataWords(action: string, data: AuditLine['data'], forGood: string): string {
  const isForGood = action === 'admin.suspend' && data.until === null;
  return Object.entries({ ...data, ...(isForGood && { until: forGood }) })
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${wordsOf(value)}`)
    .join(' · ');
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
