import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Entry } from './cache/read.ts';
import { chainBySlug } from './chain/chain.router.ts';
import { eventBySlug } from './event/event.router.ts';
import { investorByUsername } from './investor/investor.router.ts';
import { log } from './log.ts';
import { postBySlug } from './post/post.router.ts';
import { Username } from './profile/profile.input.ts';
import { profileByUsername } from './profile/profile.router.ts';
import { Slug } from './project/project.input.ts';
import { projectBySlug } from './project/project.router.ts';
import { errorIn, type PublicRead } from './public-read.ts';
import { hasSession } from './session-cookies.ts';
import { badgeByValidator } from './validator/badge.router.ts';

export type DocumentHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Gives documents the status of what they show. A view learns too late that there is nothing to show: by then the
 * document has begun with 200. So the document of an unknown project, person, investor, chain, post or event, which says so
 * and helps, goes out as 404,
 * and that of a project or a person of another name by now, or of a name in capitals, is answered by the address that it has.
 */
export function withDocumentStatus(answer: DocumentHandler): DocumentHandler {
  return async (request, response) => {
    const { pages, name } = pageOf(request) ?? {};
    if (pages && name !== undefined) {
      const current = await pages.currentName(name);
      const mayBeTheirs = pages.hasPrivate && hasSession(request.headers.cookie ?? '');
      if (current === undefined && !mayBeTheirs) sendOkAs(404, response);
      if (current !== undefined && current !== name) return redirect(request, response, `${pages.path}${current}`);
    }
    return answer(request, response);
  };
}

/** Pages of things that have names: where they are, and the name that a thing has now, if there is one. */
type Pages = {
  path: string;
  currentName: (name: string) => Promise<string | undefined>;
  /** Pages there that are none of a thing. */
  others?: string[];
  /** Whether members may have some there that nobody else knows of. */
  hasPrivate?: boolean;
};

const named: Pages[] = [
  { path: '/events/', currentName: currentEvent },
  { path: '/projects/', currentName: currentSlug },
  { path: '/users/', currentName: (name) => currentUsername(name, profileByUsername) },
  { path: '/chains/', currentName: currentChain, others: ['new'], hasPrivate: true },
  { path: '/investors/', currentName: (name) => currentUsername(name, investorByUsername), others: ['apply'] },
];

/** Next sends a page that it began to render when it was built as 200, whatever status was set before. */
function sendOkAs(status: number, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (sent: number, ...rest: unknown[]) => writeHead(sent === 200 ? status : sent, ...rest);
}

/** Of a document; the data of a page that is opened by a click goes its own way. */
function pageOf({ method, headers, url = '' }: IncomingMessage): { pages: Pages; name: string } | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || headers.rsc) return undefined;
  const [, path, name = ''] = /^(\/\w+\/)([^/?#]+(?:\/(?:badges|posts)\/[^/?#]+|\/log)?)(?:[?#]|$)/.exec(url) ?? [];
  const pages = named.find((one) => one.path === path);
  return pages && !pages.others?.includes(name) ? { pages, name } : undefined;
}

/**
 * Of a project, or of a validator's badge on one: 'crosshair', 'crosshair/badges/ada'. Without an answer the document is
 * left to say so itself.
 */
async function currentSlug(given: string): Promise<string | undefined> {
  const name = given.toLowerCase();
  const [slug, username] = name.split('/badges/');
  if (!Slug.safeParse(slug).success) return undefined;
  if (username !== undefined && !Username.safeParse(username).success) return undefined;
  try {
    const entry = await (username === undefined
      ? projectBySlug.read.read({ slug })
      : badgeByValidator.read.read({ slug, username }));
    if (entry.status === 'ok') return name;
    const { movedTo } = errorIn(entry).data;
    if (typeof movedTo !== 'string') return undefined;
    return username === undefined ? movedTo : `${movedTo}/badges/${username}`;
  } catch (error) {
    log.error({ err: error, name }, 'the status of a document is unknown');
    return name;
  }
}

/** Of a chain, of its log, of a post in it or of the form of one: 'tools', 'tools/log', 'tools/posts/first-steps'. */
async function currentChain(given: string): Promise<string | undefined> {
  const name = given.toLowerCase();
  const [slug = '', post] = name.replace(/\/(?:log|posts\/new)$/, '').split('/posts/');
  if (!Slug.safeParse(slug).success || !Slug.optional().safeParse(post).success) return undefined;
  return currentNameIn(
    name,
    post === undefined ? chainBySlug.read.read({ slug }) : postBySlug.read.read({ slug, post }),
  );
}

async function currentEvent(given: string): Promise<string | undefined> {
  const slug = given.toLowerCase();
  return Slug.safeParse(slug).success ? currentNameIn(slug, eventBySlug.read.read({ slug })) : undefined;
}

type OfPerson = { read: Pick<PublicRead, 'read'> };

/** Upper and lower case are the same in the names of people. */
async function currentUsername(name: string, { read }: OfPerson): Promise<string | undefined> {
  const { data: username } = Username.safeParse(name);
  if (username === undefined) return undefined;
  return currentNameIn(username, read.read({ username }));
}

/** The name that it has now, if it is there. Without an answer the document is left to say itself what it shows. */
async function currentNameIn(name: string, read: Promise<Entry>): Promise<string | undefined> {
  try {
    const entry = await read;
    if (entry.status === 'ok') return name;
    const { movedTo } = errorIn(entry).data;
    return typeof movedTo === 'string' ? movedTo : undefined;
  } catch (error) {
    log.error({ err: error, name }, 'the status of a document is unknown');
    return name;
  }
}

function redirect({ url = '' }: IncomingMessage, response: ServerResponse, path: string): void {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  // A browser keeps a 308 for good, and would go round in circles once the name is back.
  response.writeHead(308, { location: `${path}${query}`, 'cache-control': 'no-cache' }).end();
}
