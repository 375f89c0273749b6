import { z } from 'zod';
import { categories } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

const Count = z.int().nonnegative();

export const ChainCard = z.strictObject({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  logoUrl: z.string().nullable(),
  categories: z.array(z.enum(categories)),
  projectCount: Count,
  followerCount: Count,
  postCount: Count,
  rank: z.number().nonnegative(),
});
export type ChainCard = z.infer<typeof ChainCard>;

export const ChainList = pageOf(ChainCard);

export const ChainPage = ChainCard.extend({
  rules: z.string(),
  bannerUrl: z.string().nullable(),
  links: z.array(z.strictObject({ label: z.string(), url: z.string() })),
  requiresApproval: z.boolean(),
  createdAt: Instant,
  owner: Person,
  moderators: z.array(Person),
  pinned: z.array(ProjectCard),
  /** The newest 20 approved, without the pinned. */
  projects: z.array(ProjectCard),
  /** Where `chain.projects` goes on behind these; null where they are all. */
  projectsCursor: z.string().nullable(),
});
export type ChainPage = z.infer<typeof ChainPage>;

export const ChainProjects = pageOf(ProjectCard);

/** A line of the public log: who did what to what, and why. */
export const ChainLog = pageOf(
  z.strictObject({
    /** 'approve', 'reject', 'pin' … */
    action: z.string(),
    subject: z.strictObject({
      /** 'project', 'post', 'user', 'chain' … */
      kind: z.string(),
      /** In addresses, and as people read it; both null where it is not to be seen any more. */
      name: z.string().nullable(),
      title: z.string().nullable(),
    }),
    moderator: Person.nullable(),
    reason: z.string(),
    at: Instant,
  }),
);
export type ChainLog = z.infer<typeof ChainLog>;

export const PostCard = z.strictObject({
  slug: z.string(),
  title: z.string(),
  /** The first 280 characters of the body, as Markdown source. */
  excerpt: z.string(),
  tag: z.string().nullable(),
  author: Person,
  reactionCount: Count,
  replyCount: Count,
  pinned: z.boolean(),
  locked: z.boolean(),
  createdAt: Instant,
  lastActivityAt: Instant,
});
export type PostCard = z.infer<typeof PostCard>;

export const PostList = pageOf(PostCard);
export type PostList = z.infer<typeof PostList>;

/** What a chain's page opens with. */
export const ChainWithPosts = ChainPage.extend({
  /** The first 20 by `hot`, the pinned before them: what `chain.posts`, or `chain.privatePosts`, begins with. */
  posts: PostList,
});
export type ChainWithPosts = z.infer<typeof ChainWithPosts>;
