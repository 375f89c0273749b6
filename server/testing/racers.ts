import { and, eq } from 'drizzle-orm';
import { connect } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import { badgeKinds } from '#db/vocabulary.ts';
import { aMember } from './session.ts';

/** Somebody and a project for which they may ask or which they may award, once. */
export type Try = { cookie: string; personId: string; projectId: string; slug: string };

export type Racers = {
  /** The same try, `count` times. */
  race: (round: number) => Try[];
  /** As many, each of another person and another project. */
  singles: (round: number) => Try[];
  /** How many intro requests or badges a project has by somebody. */
  rowsOf: (of: 'intros' | 'badges', one: Try) => Promise<number>;
  close: () => Promise<void>;
};

/** Investors who are validators as well and are assigned to what they will try; new ones each time. */
export async function gatherRacers(
  database: string,
  { count, rounds }: { count: number; rounds: number },
): Promise<Racers> {
  const { db, close } = connect(database);
  const people: Awaited<ReturnType<typeof aMember>>[] = [];
  for (let n = 0; n < count; n++) {
    const username = `racer_${Date.now().toString(36)}_${n}`;
    people.push(await aMember(db, { username, isInvestor: true, isValidator: true }));
  }
  await db.insert(validator).values(people.map(({ id }) => ({ userId: id, badgeKinds: [...badgeKinds] })));
  // Each round has a project for each person, and one for the race.
  const each = count + 1;
  const projects = await db
    .select({ id: project.id, slug: project.slug })
    .from(project)
    .where(eq(project.status, 'published'))
    .orderBy(project.id)
    .limit(rounds * each);
  const tries = projects.map(({ id, slug }, n) => {
    const place = n % each;
    const person = people[place < count ? place : Math.floor(n / each) % count];
    return { cookie: person?.cookie ?? '', personId: person?.id ?? '', projectId: id, slug };
  });
  await db
    .insert(validatorAssignment)
    .values(tries.map(({ projectId, personId }) => ({ projectId, validatorId: personId })));
  const of = (round: number) => tries.slice(round * each, (round + 1) * each);
  return {
    race: (round) =>
      of(round)
        .slice(count)
        .flatMap((one) => Array.from({ length: count }, () => one)),
    singles: (round) => of(round).slice(0, count),
    rowsOf: (what, { projectId, personId }) =>
      what === 'intros'
        ? db.$count(introRequest, and(eq(introRequest.projectId, projectId), eq(introRequest.senderId, personId)))
        : db.$count(badge, and(eq(badge.projectId, projectId), eq(badge.validatorId, personId))),
    close,
  };
}
