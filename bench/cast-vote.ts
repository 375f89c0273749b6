type Vote = { url: string; cookie: string; slug: string; value: 1 | -1 | 0 };

/** Votes as a browser does; throws where that is refused. */
export async function castVote({ url, cookie, slug, value }: Vote): Promise<void> {
  const response = await fetch(`${url}/api/trpc/vote.cast`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ slug, value }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`a vote was answered ${response.status}: ${text.slice(0, 200)}`);
}
