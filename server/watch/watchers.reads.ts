import { type SQL, sql } from 'drizzle-orm';

/** The ids of all who watch one of some things, as a subquery. */
export const watchersOf = (...subjects: string[]): SQL => {
  const names = sql.join(
    subjects.map((subject) => sql`${subject}`),
    sql`, `,
  );
  return sql`select user_id from watch where subject in (${names}) and not muted`;
};
