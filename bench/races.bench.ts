import { gatherRacers, type Racers, type Try } from '#server/testing/racers.ts';
import type { Bench, Finding } from './bench.ts';
import { inTurn, ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

const count = 100;
const rounds = 5;
const warmUps = 1;

const races = {
  intros: {
    procedure: 'intro.askBuilder',
    inputOf: ({ slug }: Try) => ({ slug, message: 'Could we talk for half an hour next week about it?' }),
  },
  badges: {
    procedure: 'review.award',
    inputOf: ({ slug }: Try) => ({
      slug,
      kind: 'stone',
      rationale: 'Every option has an example that runs, and the limits are named.',
    }),
  },
} as const;
type Race = keyof typeof races;

/** A hundred of one person's intro requests, and of their badges, for one project at once, beside a hundred that do not meet. */
export const bench: Bench = {
  promise: 'intro and award races',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 10_000);
    const racers = await gatherRacers(database, { count, rounds: rounds + warmUps });
    lifetime.defer(() => racers.close());
    const { url } = await benchSite(lifetime, { services, database });
    return [
      ...(await measured({ url, racers, race: 'intros', name: 'intro requests' })),
      ...(await measured({ url, racers, race: 'badges', name: 'badges' })),
    ];
  },
};

type Measured = { url: string; racers: Racers; race: Race; name: string };

async function measured({ url, racers, race, name }: Measured): Promise<Finding[]> {
  const rows: number[] = [];
  let [raced, single] = [0, 0];
  const ours = async () => {
    const tries = racers.race(raced++);
    const { done, tookMs } = await tryAll(url, race, tries);
    const [one] = tries;
    rows.push(one ? await racers.rowsOf(race, one) : 0, done);
    return tookMs;
  };
  const baseline = async () => {
    const { done, tookMs } = await tryAll(url, race, racers.singles(single++));
    if (done < count) throw new Error(`of ${count} single ${name} only ${done} were done`);
    return tookMs;
  };
  const sides = await inTurn({ ours, baseline, unit: 'ms', rounds, warmUps });
  return [
    {
      name: `${count} ${name} at once for one project until all are answered / ${count} that do not meet`,
      ...sides,
      wished: 'low',
      budget: 'none',
      isKept: ratioOf(sides.ours, sides.baseline, 'low').median > 0,
    },
    {
      name: `rows of such a race, and how many were told that theirs was done`,
      ours: { rounds: rows, unit: '' },
      wished: 'low',
      budget: 'exactly 1',
      isKept: rows.every((n) => n === 1),
    },
  ];
}

/** All at once; how many were done, and in how many ms all were answered. Those that come too late are refused with 409. */
async function tryAll(url: string, race: Race, tries: Try[]): Promise<{ done: number; tookMs: number }> {
  const { procedure, inputOf } = races[race];
  const startMs = performance.now();
  const statuses = await Promise.all(
    tries.map(async (one) => {
      const headers = { 'content-type': 'application/json', cookie: one.cookie };
      const body = JSON.stringify(inputOf(one));
      const answer = await fetch(`${url}/api/trpc/${procedure}`, { method: 'POST', headers, body });
      const text = await answer.text();
      if (!answer.ok && answer.status !== 409)
        throw new Error(`${procedure} answered ${answer.status}: ${text.slice(0, 200)}`);
      return answer.status;
    }),
  );
  return { done: statuses.filter((status) => status === 200).length, tookMs: performance.now() - startMs };
}
