import type postgres from 'postgres';
import { keepPlans } from '../copy.ts';
import { changed } from '../outbox.ts';
import { everything } from '../tags.ts';
import { Batch, type Making } from './batch.ts';
import { reportPeople } from './cases.ts';
import { type Chain, makeChain, submitToChains, writeChainCounts } from './chains.ts';
import type { Content } from './content/content.ts';
import { madeUpContent } from './content/made-up-content.ts';
import { makeConversations } from './conversations.ts';
import { enterEvent, judge, makeEvents, writeEventCounts } from './events.ts';
import { makeFeedback } from './feedback.ts';
import { makeFollows } from './follows.ts';
import { writeAnswers } from './intros.ts';
import { namesIn } from './names.ts';
import { notifyFollowers } from './notifications.ts';
import { makeOperations } from './operations.ts';
import { makePeople } from './people.ts';
import { type Plan, planFor } from './plan.ts';
import { makePosts } from './posts.ts';
import { makeProject } from './project.ts';
import { makeApplications, makeInvestors, makeValidators } from './roles.ts';
import { makeSavedFilters } from './saved-filters.ts';
import { writeSiteDays } from './site-days.ts';
import { writeSpeedDays } from './speed-days.ts';
import { World } from './world.ts';

export type SeedOptions = {
  projects: number;
  seed: number;
  /** The last instant of the data. The same seed and instant give the same data. */
  now: Date;
  plan?: Partial<Plan>;
  content?: Content;
  /** Called after each batch. */
  onProgress?: (projects: number) => void;
};

/** How many of the latest projects are news for their followers. */
const newsSize = 2000;

/**
 * Fills the database with a made-up community, in one transaction: all of it or nothing. What is there already stays.
 * Memory does not grow with the rows, only a little with the people.
 * @throws AlreadySeeded
 */
export async function seed(sql: postgres.Sql, options: SeedOptions): Promise<void> {
  const { projects, seed, now, content = madeUpContent } = options;
  const names = await namesIn(sql);
  const world = new World({ plan: { ...planFor(projects), ...options.plan }, seed, now, content }, names);
  await sql
    .begin((transaction) => fill(transaction, world, options.onProgress))
    .catch((error) => {
      if (error.code === '23505' && error.constraint_name === 'user_pkey')
        throw new AlreadySeeded(seed, { cause: error });
      throw error;
    });
  await sql`analyze`;
}

/** The same seed and instant give the same ids: they fit in once. */
export class AlreadySeeded extends Error {
  constructor(seed: number, options?: ErrorOptions) {
    super(`The data of seed ${seed} is in the database already: take another --seed.`, options);
    this.name = 'AlreadySeeded';
  }
}

async function fill(sql: postgres.ISql, world: World, onProgress: SeedOptions['onProgress'] = () => {}): Promise<void> {
  await keepPlans(sql);
  const batch = new Batch();
  const make = async (making: Making) => {
    for (const _ of making) if (batch.isFull) await batch.write(sql);
  };
  const chains: Chain[] = [];
  const news: { slug: string; title: string }[] = [];

  await make(makePeople(world, batch));
  makeValidators(world, batch);
  makeInvestors(world, batch);
  makeOperations(world, batch);
  makeApplications(world, batch);
  makeSavedFilters(world, batch);
  reportPeople(world, batch);
  await make(makeFollows(world, batch));
  await make(makeChains());
  const events = makeEvents(world, batch);
  await make(makeProjects());
  judge(world, batch, events);
  await make(makeAllPosts());
  await make(makeConversations(world, batch));
  await make(notifyFollowers(world, batch, news));
  await make(makeFeedback(world, batch));
  await batch.write(sql);
  await world.people.writeCounts(sql);
  await writeChainCounts(sql, chains);
  await writeEventCounts(sql, events);
  await writeAnswers(sql);
  await writeSiteDays(sql, world);
  await writeSpeedDays(sql, world);
  await changed(sql, { tags: [everything] });
  onProgress(world.plan.projects);

  function* makeChains(): Making {
    for (let index = 0; index < world.plan.chains; index++) {
      chains.push(makeChain(world, batch, index));
      yield;
    }
  }

  function* makeProjects(): Making {
    let published = 0;
    for (let index = 0; index < world.plan.projects; index++) {
      const made = makeProject(world, batch, index);
      submitToChains(chains, made);
      enterEvent(events, made);
      if (made.published) news[published++ % newsSize] = { slug: made.subject.slug, title: made.subject.title };
      if (batch.isFull) onProgress(index);
      yield;
    }
  }

  function* makeAllPosts(): Making {
    for (const chain of chains) {
      makePosts(world, batch, chain);
      yield;
    }
  }
}
