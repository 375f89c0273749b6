import postgres from 'postgres';

/** How many visitors the site on that database counts who went from one page to another. */
export async function siteWays(databaseUrl: string, from: string, to: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const [row] = await sql<{ count: number }[]>`
      select coalesce(sum(visitor_count), 0)::int as count from page_transition
      where from_path = ${from} and to_path = ${to}`;
    return row?.count ?? 0;
  } finally {
    await sql.end();
  }
}
