import type { AuditLine } from '#server/admin/audit.output.ts';

/** What the log knows beside the reason: 'until: 2026-12-01 · projects: loom, tiny-cache'. A suspension without an end has words for it. */
export function dataWords(action: string, data: AuditLine['data'], forGood: string): string {
  const isForGood = action === 'admin.suspend' && data.until === null;
  return Object.entries({ ...data, ...(isForGood && { until: forGood }) })
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${wordsOf(value)}`)
    .join(' · ');
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z$/;

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return instant.test(value) ? `${value.slice(0, 16).replace('T', ' ')} UTC` : value;
}
