import { z } from 'zod';
import { ChainCard } from '../chain/chain.output.ts';
import { pageOf } from '../paging.output.ts';
import { Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

/** A row of the people's board. */
export const UserCard = Person.extend({
  karma: z.int(),
  projectCount: z.int().nonnegative(),
  badgeCount: z.int().nonnegative(),
  followerCount: z.int().nonnegative(),
});
export type UserCard = z.infer<typeof UserCard>;

export const ProjectBoard = pageOf(ProjectCard);
export const UserBoard = pageOf(UserCard);
export const ChainBoard = pageOf(ChainCard);

/** The top 10 of all three. */
export const TrendingBoard = z.strictObject({
  projects: z.array(ProjectCard),
  users: z.array(UserCard),
  chains: z.array(ChainCard),
});
export type TrendingBoard = z.infer<typeof TrendingBoard>;

/** Who stands on a board's first page, in order, with the figures that no topic of its own tells. */
export type LiveBoard = { keys: string[]; figures: Record<string, number>[] };
