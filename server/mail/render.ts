import { escapeHtml } from '../escape-html.ts';
import type { Letter, Line } from './letter.ts';
import type { Words } from './words.ts';

/** What stands around a letter: the site's address, and where news can be stopped. */
type Around = { words: Words; siteUrl: string; stopUrl?: string };

export type Rendered = { subject: string; text: string; html: string; link?: string | undefined };

/** The letter as plain text and as HTML that any mail program shows, light or dark. What people wrote is escaped. */
export function render(letter: Letter, around: Around): Rendered {
  const subject = oneLine(letter.subject);
  const text = asText(letter, around);
  const html = asHtml({ ...letter, subject }, around);
  return { subject, text, html, link: letter.action?.url ?? letter.lines.find(isLink)?.url };
}

const isLink = (line: Line) => typeof line === 'object' && 'url' in line;

function asText({ lines, action, reason }: Letter, { words, siteUrl, stopUrl }: Around): string {
  const parts = lines.map((line) => {
    if (typeof line === 'string') return line;
    return 'code' in line ? `    ${line.code}` : `${oneLine(line.text)}\n${line.url}`;
  });
  if (action) parts.push(`${action.label}:\n${action.url}`);
  parts.push(reason);
  if (stopUrl) parts.push(`${words.t('stop')}:\n${stopUrl}`);
  return `${[...parts, `Prova, ${siteUrl}`].join('\n\n')}\n`;
}

/** Colours are the reader's own but for the button, whose text and ground are both ours. */
function asHtml({ subject, lines, action, reason }: Letter, { words, siteUrl, stopUrl }: Around): string {
  const { t, locale } = words;
  const button = action && `<p style="${buttonLine}">${anchor(action.url, action.label, buttonStyle)}</p>`;
  const address = action && `<p style="${small}">${t.markup('orOpen', { link: () => bareLink(action.url) })}</p>`;
  const stop = stopUrl && `<p style="${small}">${anchor(stopUrl, t('stop'))}</p>`;
  const body = [
    ...lines.map(htmlLine),
    button,
    address,
    '<hr style="border:0;border-top:1px solid #8888;margin:24px 0">',
    `<p style="${small}">${escapeHtml(reason)}</p>`,
    stop,
    `<p style="${small}">Prova, ${anchor(siteUrl, siteUrl)}</p>`,
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:34em">
${body.filter((part) => part !== undefined && part !== '').join('\n')}
</div>
</body>
</html>
`;
}

const small = 'font-size:14px;margin:0 0 12px';
const buttonLine = 'margin:24px 0';
const buttonStyle =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#14599b;color:#ffffff;text-decoration:none';
const codeStyle = 'margin:24px 0;font:28px/1 ui-monospace,monospace;letter-spacing:0.2em';

function htmlLine(line: Line): string {
  if (typeof line === 'string') return `<p style="margin:0 0 12px">${escapeHtml(line).replaceAll('\n', '<br>')}</p>`;
  if ('code' in line) return `<p style="${codeStyle}">${escapeHtml(line.code)}</p>`;
  return `<p style="margin:0 0 12px">${anchor(line.url, line.text)}</p>`;
}

const bareLink = (url: string): string => anchor(url, url, 'word-break:break-all');

/** A link; one that leads elsewhere than to a page stays words. */
function anchor(url: string, label: string, style?: string): string {
  if (!/^https?:\/\//.test(url)) return escapeHtml(label);
  return `<a href="${escapeHtml(url)}"${style ? ` style="${style}"` : ''}>${escapeHtml(label)}</a>`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
