import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { hindranceOf } from './never-sent.ts';

/** A mail as it goes out. */
export type Message = {
  /** The same each time that it is tried, so that mailboxes show it once. */
  id: string;
  /** One address, without a name. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What its reader is to open, if anything. */
  link?: string | undefined;
  headers?: Record<string, string>;
};

/** `deliver` fails with NeverSent where to try again is in vain. */
export type Mailer = { deliver: (message: Message) => Promise<void>; close: () => void };

/** Hands mail to the server of `url` (SMTP_URL). */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async deliver(message) {
      await transport.sendMail(options(message, from)).catch((error) => {
        throw hindranceOf(error);
      });
    },
    close: () => transport.close(),
  };
}

type FileMailerOptions = {
  folder: string;
  from: string;
  log: { info: (details: object, message: string) => void };
  now?: () => Date;
};

/**
 * Puts each mail into a file of `folder` instead of sending it, and its link into the log. Names sort by time, and only
 * this account may read them: they hold links that sign people in.
 */
export function fileMailer({ folder, from, log, now = () => new Date() }: FileMailerOptions): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async deliver(message) {
      const { to, subject, link } = message;
      // Whole and on one line, as it is not in the text, whose lines are short.
      const head = link ? { 'X-Link': { prepared: true, value: new URL(link).href } } : {};
      const { headers, ...rest } = options(message, from);
      const { message: content } = await transport.sendMail({ ...rest, headers: { ...headers, ...head } });
      const name = `${now().toISOString().replaceAll(':', '-')}-${message.id}.eml`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Under its name only once it is whole, for those who watch the folder.
      const unfinished = join(folder, `.${name}`);
      await writeFile(unfinished, content as Buffer, { mode: 0o600 });
      await rename(unfinished, join(folder, name));
      log.info({ to, subject, link, file: name }, 'mail was put into a file, since SMTP_URL is not set');
    },
    close: () => {},
  };
}

/** Addresses go as objects and never as text to be read, in which a comma would make two of one. */
function options({ id, to, subject, text, html, headers }: Message, from: string) {
  const host = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    ...{ subject, text, html },
    from,
    to: { name: '', address: to },
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
