import { type Category, categories, chainSorts } from '#db/vocabulary.ts';

type ChainSort = (typeof chainSorts)[number];

/** What of the list of chains an address names; by rank when nothing is said. */
export type ChainsAddress = { sort?: ChainSort; category?: Category; cursor?: string };

/** Reads an address; what is no valid choice, or is the default, is left out. */
export function chainsAddress(params: URLSearchParams): ChainsAddress {
  const sort = chainSorts.find((one) => one === params.get('sort'));
  const category = categories.find((one) => one === params.get('category'));
  const cursor = params.get('cursor')?.slice(0, 300);
  return { ...(sort && sort !== 'rank' && { sort }), ...(category && { category }), ...(cursor && { cursor }) };
}

export function chainsHref({ sort, category, cursor }: ChainsAddress): string {
  const said = Object.entries({ sort: sort === 'rank' ? undefined : sort, category, cursor });
  const params = new URLSearchParams(said.filter((pair): pair is [string, string] => pair[1] !== undefined));
  return params.size > 0 ? `/chains?${params}` : '/chains';
}
