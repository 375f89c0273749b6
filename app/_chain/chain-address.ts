/** Which part of a chain an address names: its posts when nothing is said, whose sort and tag are their own. */
export type ChainAddress = { view?: 'projects'; cursor?: string };

export function chainAddress(params: URLSearchParams): ChainAddress {
  if (params.get('view') !== 'projects') return {};
  const cursor = params.get('cursor')?.slice(0, 300);
  return { view: 'projects', ...(cursor && { cursor }) };
}

export function chainHref(slug: string, address: ChainAddress = {}): string {
  const params = new URLSearchParams(address);
  return params.size > 0 ? `/chains/${slug}?${params}` : `/chains/${slug}`;
}
