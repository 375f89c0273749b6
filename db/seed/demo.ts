import type postgres from 'postgres';
import { demoContent, demoProjects } from './demo/demo-content.ts';
import { demoPeople } from './demo/people.ts';
import { demoChains, demoEvents } from './demo/places.ts';
import { seed } from './seed.ts';

/** Fills an empty database with a small community, so that a first visit shows what the site is like. */
export async function seedDemo(sql: postgres.Sql, { now }: { now: Date }): Promise<void> {
  const projects = demoProjects.length;
  const plan = {
    people: demoPeople.length,
    votes: projects * 14,
    talkativeness: 0.4,
    recency: 0.05,
    chains: demoChains.length,
    postsPerChain: 7,
    events: demoEvents.length,
    badgeRate: 1,
    eventShare: 0.4,
    investors: 15,
    introRate: 0.06,
    pipelineSize: 9,
    validators: 4,
    follows: 320,
    conversations: 60,
    notifications: 300,
    feedback: 30,
  };
  await seed(sql, { projects, seed: 4, now, content: demoContent, plan });
}
