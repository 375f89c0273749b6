import { expect, test } from 'vitest';
import { render } from './render.ts';
import { stoppable, type TemplateData, type TemplateName, templates } from './templates.ts';

const siteUrl = 'https://prova.example.org';
const url = `${siteUrl}/x?a=1&b="2"`;
const bad = '<script>alert("1")</script> & \'co\'';

const examples: { [Name in TemplateName]: TemplateData[Name] } = {
  verify_email: { url },
  sign_up_again: { signInUrl: url, resetUrl: url },
  reset_password: { url },
  password_changed: { resetUrl: url },
  sign_in_code: { code: '123456' },
  change_email: { newEmail: bad, url },
  email_changed: { oldEmail: bad, newEmail: 'new@example.org' },
  account_deletion: { date: '2026-12-05T00:00:00.000Z', undoUrl: url },
  suspended: { until: '2026-12-05T00:00:00.000Z', reason: bad, dataUrl: url },
  suspension_lifted: { url },
  application_approved: { reason: bad, url },
  application_rejected: { reason: bad, from: '2026-12-05T00:00:00.000Z', url },
  investor_role_ended: { reason: bad },
  moderation: { title: bad, reason: bad, url },
  notification: { title: bad, body: bad, url },
  unread_messages: { from: bad, others: 2, items: [{ text: bad, url }], url },
  digest: { title: bad, items: [{ text: bad, url }, { text: bad }], url },
};

const names = Object.keys(examples) as TemplateName[];
const written = (name: TemplateName) => templates[name](examples[name] as never);

test.each(names)('%s says who asked and what to do, in text and in HTML alike', (name) => {
  const letter = written(name);
  const { subject, text, html } = render(letter, { siteUrl, stopUrl: `${siteUrl}/stop` });
  expect(subject.length).toBeLessThan(80);
  expect(text).toContain(letter.reason);
  expect(letter.reason).toMatch(stoppable.has(name) ? /stop them/ : /If it was not you, /);
  expect(text).toContain(`${siteUrl}/stop`);
  // Every address that is a link in HTML can be read in the text too.
  const links = [...html.matchAll(/href="(.*?)"/g)].map(([, href = '']) => unescaped(href));
  expect(links).toContain(`${siteUrl}/stop`);
  for (const link of links) expect(text).toContain(link);
  // No picture, no script, nothing that is fetched, and nothing that people wrote but as words.
  expect(html).not.toMatch(/<img|<script|<link|url\(|src=/);
  expect(html.replaceAll(/="[^"]*"/g, '')).not.toContain('"');
});

test('a letter says the day of a deletion in words', () => {
  expect(render(written('account_deletion'), { siteUrl }).text).toContain('on 5 December 2026');
});

test('an address that is none of a page is no link', () => {
  const letter = templates.digest({ title: 'News', items: [{ text: 'x', url: 'javascript:alert(1)' }], url });
  expect(render(letter, { siteUrl }).html).not.toContain('javascript');
});

test('what a stranger chose is in no letter to an address that nobody has confirmed', () => {
  // Their data hold addresses of ours, and nothing else.
  const shapes = (['verify_email', 'sign_up_again', 'reset_password', 'sign_in_code'] as const).map((name) =>
    Object.keys(examples[name]),
  );
  expect(shapes).toEqual([['url'], ['signInUrl', 'resetUrl'], ['url'], ['code']]);
});

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
