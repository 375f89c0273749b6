import { z } from 'zod';
import { badgeKinds } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { ProjectCard } from '../project/project.output.ts';
import { Instant, Person } from './person.output.ts';

const Count = z.int().nonnegative();

/** A badge that stands on one of somebody's projects. */
const ReceivedBadge = z.strictObject({
  id: z.string(),
  kind: z.enum(badgeKinds),
  points: z.int(),
  rationale: z.string(),
  project: z.strictObject({ slug: z.string(), title: z.string() }),
  validator: Person,
  createdAt: Instant,
});

export const ProfilePage = Person.extend({
  bio: z.string(),
  website: z.string().nullable(),
  location: z.string().nullable(),
  githubLogin: z.string().nullable(),
  emailVerified: z.boolean(),
  roles: z.array(z.enum(['builder', 'validator', 'investor', 'admin'])),
  /** Whether they have a public entry in the directory of investors. */
  hasInvestorEntry: z.boolean(),
  /** False for a profile that an import made and nobody has claimed. */
  claimed: z.boolean(),
  joinedAt: Instant,
  karma: z.int(),
  projectCount: Count,
  commentCount: Count,
  badgeCount: Count,
  followerCount: Count,
  followingCount: Count,
  /** The newest 20 published. */
  projects: z.array(ProjectCard),
  /** Where `profile.projects` goes on behind these; null where they are all. */
  projectsCursor: z.string().nullable(),
  /** Badges on own projects, the newest 20. */
  badges: z.array(ReceivedBadge),
  /** Where `profile.badges` goes on behind these; null where they are all. */
  badgesCursor: z.string().nullable(),
  /** The latest 20 comments. */
  comments: z.array(
    z.strictObject({
      id: z.string(),
      body: z.string(),
      createdAt: Instant,
      project: z.strictObject({ slug: z.string(), title: z.string() }),
    }),
  ),
});
export type ProfilePage = z.infer<typeof ProfilePage>;

export const ProfileProjects = pageOf(ProjectCard);
export const ProfileBadges = pageOf(ReceivedBadge);
