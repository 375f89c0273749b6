import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Speech } from '#app/_i18n/locale-provider.tsx';
import german from '#messages/de/admin.json';
import type { AuditSubject } from '#server/admin/audit.output.ts';
import { useSubjectName } from './subject-name.ts';

function Name({ subject }: { subject: AuditSubject }) {
  return useSubjectName()(subject);
}

test.each<[AuditSubject, string]>([
  [{ key: 'project:1', name: 'Loom', of: null, path: '/projects/loom' }, 'Loom'],
  [{ key: 'comment:1', name: 'Loom', of: null, path: '/projects/loom' }, 'Ein Kommentar zu Loom'],
  [{ key: 'badge:1', name: 'Loom', of: 'gold', path: '/projects/loom' }, 'Abzeichen in Gold für Loom'],
  [{ key: 'vote:1', name: 'Loom', of: 'ada', path: '/admin/votes' }, 'Eine Stimme von @ada für oder gegen Loom'],
  [{ key: 'message:1', name: null, of: 'ada', path: null }, 'Eine Nachricht von @ada'],
  [{ key: 'feedback:1', name: null, of: 'ada', path: '/admin/feedback' }, 'Feedback von @ada'],
  [{ key: 'feedback:1', name: null, of: null, path: '/admin/feedback' }, 'Feedback'],
  [{ key: 'comment:1', name: null, of: null, path: null }, 'comment:1'],
  [{ key: 'tag:feed', name: null, of: null, path: null }, 'tag:feed'],
])('%o is named in the document’s language', (subject, name) => {
  const value = { locale: 'de', catalogue: { admin: german } as never } as const;
  expect(renderToString(createElement(Speech, { value }, createElement(Name, { subject })))).toBe(name);
});
