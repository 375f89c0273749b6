import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Mail to an address that the site put into its folder, the latest last. */
async function mailTo(address: string): Promise<string[]> {
  const folder = join(process.env.TEST_SITE_HOME ?? '', 'mail');
  // One that is being written begins with a dot.
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[^.].*\.eml$/.test(name)).sort();
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return mails.filter((mail) => mail.includes(address));
}

/** The link of the latest mail to an address whose subject has these words; waits for it. */
export async function linkTo(address: string, subject: string): Promise<string> {
  return partOf(address, subject, /^X-Link: (\S+)/m);
}

export async function codeTo(address: string, subject = 'Your code'): Promise<string> {
  return partOf(address, subject, /\b(\d{6})\b(?!\.)/);
}

async function partOf(address: string, subject: string, pattern: RegExp): Promise<string> {
  let part = '';
  await expect
    .poll(async () => {
      const mail = (await mailTo(address)).findLast((text) => text.includes(subject)) ?? '';
      part = pattern.exec(pattern.multiline ? mail : mail.slice(mail.indexOf('\r\n\r\n')))?.[1] ?? '';
      return part;
    })
    .not.toBe('');
  return part;
}
