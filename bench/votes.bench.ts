import postgres from 'postgres';
import { membersOf } from '#server/testing/members.ts';
import type { Bench, Finding } from './bench.ts';
import { castVote } from './cast-vote.ts';
import { inTurn, ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

const clients = 16;
const secondsEach = 5;
/** As many as can vote for a whole run without one of them coming to the limit. */
const voters = 2000;

/** Votes by HTTP, beside a bare transaction that locks the project, stores the vote and counts it. */
export const bench: Bench = {
  promise: 'votes a second',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 10_000);
    const { url } = await benchSite(lifetime, { services, database });
    const cookies = await membersOf(database, voters);
    const sql = postgres(database, { max: clients, onnotice: () => {} });
    lifetime.defer(() => sql.end());
    const people = (await sql`select id from "user" where username like 'member\_%' limit ${voters}`).map(
      ({ id }) => id,
    );
    const projects = await sql<{ id: string; slug: string }[]>`
      select id, slug from project where status = 'published' order by id limit 1000`;

    let turn = 0;
    const compare = async (name: string, among: readonly { id: string; slug: string }[]): Promise<Finding> => {
      const next = () => {
        const n = turn++;
        const { id = '', slug = '' } = among[n % among.length] ?? {};
        const value: 1 | -1 = Math.floor(n / voters) % 2 === 0 ? 1 : -1;
        return { n, id, slug, value };
      };
      const ours = () =>
        perSecond(() => {
          const { n, slug, value } = next();
          return castVote({ url, cookie: cookies[n % voters] ?? '', slug, value });
        });
      const baseline = () =>
        perSecond(() => {
          const { n, id, value } = next();
          return bareVote(sql, { projectId: id, userId: people[n % voters], value });
        });
      const sides = await inTurn({ ours, baseline, unit: 'votes/s', rounds: 3 });
      const { median } = ratioOf(sides.ours, sides.baseline, 'high');
      return { name, ...sides, wished: 'high', budget: 'none', isKept: median > 0 };
    };
    return [await compare('on one project', projects.slice(0, 1)), await compare('over 1,000 projects', projects)];
  },
};

/** How often `act` is done in a second by all clients, each of which waits for its own. */
async function perSecond(act: () => Promise<unknown>): Promise<number> {
  const endAt = performance.now() + secondsEach * 1000;
  let done = 0;
  const client = async () => {
    for (; performance.now() < endAt; done++) await act();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done / secondsEach;
}

function bareVote(
  sql: postgres.Sql,
  { projectId, userId, value }: { projectId: string; userId: string; value: number },
) {
  return sql.begin(async (tx) => {
    await tx`select from project where id = ${projectId} for update`;
    await tx`
      insert into vote (id, project_id, user_id, value) values (gen_random_uuid(), ${projectId}, ${userId}, ${value})
      on conflict (project_id, user_id) do update set value = excluded.value`;
    await tx`
      update project set
        up_count = (select count(*) from vote where project_id = ${projectId} and value = 1),
        down_count = (select count(*) from vote where project_id = ${projectId} and value = -1)
      where id = ${projectId}`;
  });
}
