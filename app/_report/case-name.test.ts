import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Speech } from '#app/_i18n/locale-provider.tsx';
import german from '#messages/de/report-later.json';
import type { CaseSubject } from '#server/report/report.output.ts';
import { useCaseName } from './case-name.ts';

type Named = Pick<CaseSubject, 'kind' | 'title'>;

function Name(subject: Named) {
  return useCaseName()(subject);
}

test.each<[Named, string]>([
  [{ kind: 'project', title: 'Loom' }, 'Loom'],
  [{ kind: 'comment', title: 'Loom' }, 'Kommentar zu Loom'],
  [{ kind: 'reply', title: 'Loom' }, 'Antwort auf Loom'],
  [{ kind: 'user', title: 'ada' }, 'Profil von ada'],
  [{ kind: 'message', title: null }, 'Nachricht'],
  [{ kind: 'comment', title: null }, 'Etwas, das es nicht mehr gibt'],
])('%j is named in the document’s language', (subject, name) => {
  const value = { locale: 'de', catalogue: { 'report-later': german } as never } as const;
  expect(renderToString(createElement(Speech, { value }, createElement(Name, subject)))).toBe(name);
});
