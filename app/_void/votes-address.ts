import { slugIn } from '#app/_project/slug-in.ts';
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
