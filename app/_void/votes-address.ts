import { textIn, usernameIn } from '#app/_ui/text-in.ts';

/** Whose votes, and on what: all of them when nothing is said. */
export type VotesAddress = { slug?: string; username?: string; isVoid?: boolean; cursor?: string };

/** Reads an address. What is said and cannot be a name stays: no filter at all would offer everybody's votes. */
export function votesAddress(params: URLSearchParams): VotesAddress {
  const slug = slugIn(textIn(params, 'project') ?? '');
  const username = usernameIn(params, 'person');
  const cursor = params.get('cursor')?.slice(0, 300);
  return {
    ...(slug && { slug }),
    ...(username && { username }),
    ...(params.get('void') === 'true' && { isVoid: true }),
    ...(cursor && { cursor }),
  };
}

export function votesHref({ slug, username, isVoid, cursor }: VotesAddress): string {
  const params = new URLSearchParams({
    ...(slug && { project: slug }),
    ...(username && { person: username }),
    ...(isVoid && { void: 'true' }),
    ...(cursor && { cursor }),
  });
  return params.size > 0 ? `/admin/votes?${params}` : '/admin/votes';
}

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A project may also be given by the address of its page; what is neither stays as it is. */
function slugIn(typed: string): string {
  const path = URL.canParse(typed, base) ? new URL(typed, base).pathname.toLowerCase() : '';
  const [, slug = ''] = /\/projects\/([^/]+)/.exec(path) ?? /([^/]+)\/?$/.exec(path) ?? [];
  return slugForm.test(slug) ? slug : typed.toLowerCase().slice(0, 80);
}

const base = 'https://prova';
