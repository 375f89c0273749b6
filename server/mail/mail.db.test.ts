import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailPreference } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { keepJobs } from '../jobs/runner.ts';
import { aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { type ReceivedMail, type SmtpSink, smtpSink } from '../testing/smtp.ts';
import { fileMailer, type Mailer, smtpMailer } from './mailer.ts';
import type { News } from './news.ts';
import { queueMail, sendSoon } from './queue-mail.ts';
import { sendMail } from './send-mail.ts';

const siteUrl = 'https://prova.example.org';
const from = 'Prova <no-reply@prova.example.org>';
const to = 'ada@example.org';

let database: TestDatabase;
let sink: SmtpSink;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  sink = await smtpSink();
  stop = async () => {};
});
afterEach(async () => {
  await stop();
  await sink.close();
  await database.db.delete(mail);
});
afterAll(() => database.drop());

function startSending(mailer: Mailer = smtpMailer(sink.url, from)): void {
  const parts = { db: database.db, mailer, siteUrl };
  const send_mail = (payload: unknown) => sendMail(parts, payload as { mailId: string });
  const log = pino({ level: 'silent' });
  stop = keepJobs({ url: database.url, tasks: { send_mail }, log, pollMs: 50 });
}

const upvoted = (actor: string): News => {
  const saying = { name: 'says-upvoted', n: 0 };
  return { actor, others: 0, says: 'upvoted', saying, about: 'Tiny' };
};
const row = async () => (await database.db.select().from(mail))[0];
const received = async () => {
  await expect.poll(() => sink.received.length).toBeGreaterThan(0);
  return sink.received[0] as ReceivedMail;
};

test('a mail of a committed write is sent once, and what it was written from is forgotten', async () => {
  startSending();
  const url = `${siteUrl}/verify?token=${'x'.repeat(80)}`;
  const taken = database.db.transaction(async (tx) => {
    await queueMail(tx, { to: 'nobody@example.org', template: 'verify_email', data: { url } });
    throw new Error('on purpose');
  });
  await expect(taken).rejects.toThrow('on purpose');
  await database.db.transaction((tx) => queueMail(tx, { to, template: 'verify_email', data: { url } }));
  await expect.poll(async () => (await row())?.sentAt).toBeInstanceOf(Date);
  expect(await row()).toMatchObject({ attempts: 1, error: null, data: {} });
  expect(sink.received.map((one) => one.to)).toEqual([[to]]);
  const { from: sender, content } = await received();
  expect(sender).toBe('no-reply@prova.example.org');
  expect(parts(content).every((part) => part.includes(url.replaceAll('&', '&amp;')))).toBe(true);
  expect(content).toContain('Subject: Confirm your address for Prova');
});

test('while the mail server is down a mail is tried again, and sent once it is up', async () => {
  await sink.close();
  startSending();
  await queueMail(database.db, { to, template: 'sign_in_code', data: { code: '123 456' } });
  for (const times of [1, 2]) {
    await expect.poll(async () => (await row())?.attempts).toBe(times);
    expect(await row()).toMatchObject({ sentAt: null, error: expect.stringContaining('ECONNREFUSED') });
    await expect.poll(isPutOff).toBe(true);
    if (times === 2) sink = await smtpSink(sink.port);
    await hurry();
  }
  await expect.poll(async () => (await row())?.sentAt).toBeInstanceOf(Date);
  expect(await row()).toMatchObject({ attempts: 3, error: null, data: {} });
  expect(parts((await received()).content)[0]).toContain('123 456');
});

test.each([
  ['an address that there is not', '550 5.1.1 no such mailbox'],
  ['a template whose data are missing', undefined],
])('%s is tried once, and its row says why; an admin may try again', async (_, refusal) => {
  await sink.close();
  sink = await smtpSink(0, () => refusal);
  startSending();
  const data = refusal
    ? { decision: 'removed', subject: { kind: 'user', title: null }, reason: null, url: siteUrl }
    : {};
  await queueMail(database.db, { to, template: 'moderation', data: data as never });
  await expect.poll(async () => (await row())?.attempts).toBe(1);
  await expect.poll(jobCount).toBe(0);
  const { error, id = '' } = (await row()) ?? {};
  expect(error).toContain(refusal ?? 'cannot be written');
  expect((await row())?.sentAt).toBeNull();
  await sendSoon(database.db, id);
  await expect.poll(async () => (await row())?.attempts).toBe(2);
});

test.each([
  ['a full mailbox', '452 4.2.2 try later'],
  ['a sender who may not send', '554 5.7.1 relaying denied'],
])('%s is tried again', async (_, refusal) => {
  await sink.close();
  sink = await smtpSink(0, () => refusal);
  startSending();
  await queueMail(database.db, { to, template: 'sign_in_code', data: { code: '123 456' } });
  await expect.poll(async () => (await row())?.attempts).toBe(1);
  await expect.poll(isPutOff).toBe(true);
  expect((await row())?.error).toContain(refusal);
});

const jobCount = async () => (await database.sql`select from graphile_worker.jobs`).length;
const isPutOff = async () => {
  const [job] = await database.sql`select run_at > now() + interval '1 second' as is_later from graphile_worker.jobs`;
  return job?.is_later;
};
const hurry = () =>
  database.sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at => now())`;

test('news carry their one-click unsubscribe, and are not sent to who has stopped them', async () => {
  startSending();
  const { id: userId } = await aUser(database.db);
  const news = { to, userId, template: 'notification', data: { news: upvoted('Ada'), url: siteUrl } } as const;
  await queueMail(database.db, news);
  const { content } = await received();
  const [wish] = await database.db.select().from(mailPreference).where(eq(mailPreference.userId, userId));
  const stopUrl = `${siteUrl}/api/mail/unsubscribe?token=${wish?.unsubscribeToken}`;
  expect(header(content, 'List-Unsubscribe')).toBe(`<${stopUrl}>`);
  expect(header(content, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  expect(parts(content).every((part) => part.includes(stopUrl))).toBe(true);

  await database.db.update(mailPreference).set({ digest: 'off' }).where(eq(mailPreference.userId, userId));
  await queueMail(database.db, news);
  await queueMail(database.db, { to, userId, template: 'password_changed', data: { resetUrl: siteUrl } });
  await expect.poll(() => database.db.$count(mail, sql`sent_at is null`)).toBe(0);
  expect(sink.received.map((one) => header(one.content, 'Subject')).sort()).toEqual([
    'Ada upvoted Tiny',
    'Your password for Prova was changed',
  ]);
});

test('a mail is in the language of its reader, by account or address, and a stranger’s in the one that is given', async () => {
  startSending();
  const german = await aUser(database.db, { email: 'greta@example.org', locale: 'de' });
  const english = await aUser(database.db, { email: 'eve@example.org' });
  const mails = [
    { to: 'elsewhere@example.org', userId: german.id, subject: 'Dein Passwort für Prova wurde geändert' },
    { to: 'Greta@Example.org', subject: 'Dein Passwort für Prova wurde geändert' },
    { to: 'eve@example.org', locale: 'de', subject: 'Your password for Prova was changed' },
    { to: 'elsewhere@example.org', userId: english.id, locale: 'de', subject: 'Your password for Prova was changed' },
    { to: 'stranger@example.org', locale: 'de', subject: 'Dein Passwort für Prova wurde geändert' },
    { to: 'stranger@example.org', subject: 'Your password for Prova was changed' },
  ] as const;
  for (const [at, { subject, ...mail }] of mails.entries()) {
    await queueMail(database.db, { ...mail, template: 'password_changed', data: { resetUrl: siteUrl } });
    await expect.poll(() => sink.received.length).toBe(at + 1);
    const { content = '' } = sink.received[at] ?? {};
    expect(words(header(content, 'Subject') ?? '')).toBe(subject);
    expect(parts(content)[1]).toContain(`<html lang="${subject.startsWith('Dein') ? 'de' : 'en'}">`);
  }
});

test('a name cannot bring a header or a recipient of its own', async () => {
  startSending();
  const { id: userId } = await aUser(database.db);
  const news = upvoted('Ada\r\nBcc: eve@example.org\r\n\r\n<b>hello</b>');
  await queueMail(database.db, { to, userId, template: 'notification', data: { news, url: siteUrl } });
  const { to: recipients, content } = await received();
  expect(recipients).toEqual([to]);
  expect(header(content, 'Bcc')).toBeUndefined();
  expect(header(content, 'Subject')).toBe('Ada Bcc: eve@example.org <b>hello</b> upvoted Tiny');
  expect(parts(content)[1]).toContain('&lt;b&gt;hello&lt;/b&gt;');
});

test('a recipient is one address, whatever stands in it', async () => {
  const { id: userId } = await aUser(database.db);
  startSending();
  const two = 'ada@example.org, eve@example.org\r\nBcc: eve@example.org';
  await queueMail(database.db, { to: two, userId, template: 'password_changed', data: { resetUrl: siteUrl } });
  await expect.poll(async () => (await row())?.attempts).toBe(1);
  for (const one of sink.received) expect(one.to).not.toContain('eve@example.org');
});

test('without a mail server a mail is a file that only this account may read, and its link is in the log', async () => {
  const home = await mkdtemp(join(tmpdir(), 'prova-mail-'));
  try {
    const told: object[] = [];
    const log = { info: (details: object) => told.push(details) };
    const instants = ['2026-01-01T09:00:00.000Z', '2026-01-01T10:00:00.000Z'].map((iso) => new Date(iso));
    const now = () => instants.shift() ?? new Date(0);
    const folder = join(home, 'mail');
    startSending(fileMailer({ folder, from, log, now }));
    const url = `${siteUrl}/reset?token=${'y'.repeat(200)}`;
    await queueMail(database.db, { to, template: 'reset_password', data: { url } });
    await expect.poll(() => told).toHaveLength(1);
    await queueMail(database.db, { to, template: 'sign_in_code', data: { code: '654321' } });
    await expect.poll(() => told).toHaveLength(2);

    const names = (await readdir(folder)).sort();
    expect(names.map((name) => name.slice(0, 24))).toEqual(['2026-01-01T09-00-00.000Z', '2026-01-01T10-00-00.000Z']);
    expect(told[0]).toEqual({ to, subject: 'Choose a new password for Prova', link: url, file: names[0] });
    const file = join(folder, names[0] ?? '');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const content = await readFile(file, 'utf8');
    expect(content).toContain(`X-Link: ${url}\r\n`);
    expect(parts(content)[0]).toContain(url);
    expect(await readFile(join(folder, names[1] ?? ''), 'utf8')).toContain('654321');
  } finally {
    await rm(home, { recursive: true });
  }
});

function header(content: string, name: string): string | undefined {
  const head = content.slice(0, content.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** The text and the HTML, decoded. */
function parts(content: string): string[] {
  const boundary = /boundary="(.*?)"/.exec(content)?.[1] ?? '';
  return content
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      return head.includes('quoted-printable') ? fromQuotedPrintable(text) : text;
    });
}

/** A header's words where they are not ASCII (RFC 2047). */
const words = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, text) => fromQuotedPrintable(text.replaceAll('_', ' ')));

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
