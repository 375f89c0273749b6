import { z } from 'zod';
import { categories } from '#db/vocabulary.ts';
import { setOf } from '../paging.input.ts';
import { plainText, WebAddress } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';
import { Slug } from '../project/project.input.ts';

export const chainMaxima = { description: 500, rules: 5000, links: 8, categories: 3, pins: 3, moderators: 20 } as const;

/** Where an upload of the writer's own is shown, or what the chain shows already; null for none. */
const Picture = z.string().max(500).nullable();

/** All that the form of a chain holds. */
export const ChainContent = z.object({
  name: plainText(3, 80),
  description: plainText(10, chainMaxima.description),
  /** Markdown. */
  rules: plainText(0, chainMaxima.rules),
  categories: setOf(z.enum(categories), chainMaxima.categories),
  links: z
    .array(z.object({ label: plainText(1, 60), url: WebAddress }))
    .max(chainMaxima.links, `must have ${chainMaxima.links} at most`),
  logoUrl: Picture,
  bannerUrl: Picture,
  isPublic: z.boolean(),
  requiresApproval: z.boolean(),
});
export type ChainContent = z.output<typeof ChainContent>;

export const EditChain = z.object({
  slug: Slug,
  /** Of the content that the form began with. */
  revision: z.string().max(64),
  content: ChainContent,
});
export type EditChain = z.output<typeof EditChain>;

export const OneChain = z.object({ slug: Slug });
export type OneChain = z.output<typeof OneChain>;

/** Follows a chain, or no more. Sent again it changes nothing. */
export const FollowChain = z.object({ slug: Slug, follows: z.boolean() });
export type FollowChain = z.output<typeof FollowChain>;

/** The public log shows it, and whoever is hurt is told. */
const Reason = plainText(10, 1000);

export const AddModerator = z.object({ slug: Slug, username: Username });
export type AddModerator = z.output<typeof AddModerator>;

export const RemoveModerator = AddModerator.extend({ reason: Reason });
export type RemoveModerator = z.output<typeof RemoveModerator>;

/** To one of its moderators. */
export const OfferChain = z.object({ slug: Slug, username: Username });
export type OfferChain = z.output<typeof OfferChain>;

export const NameOwner = AddModerator.extend({ reason: Reason });
export type NameOwner = z.output<typeof NameOwner>;

export const ProjectInChain = z.object({ slug: Slug, project: Slug });
export type ProjectInChain = z.output<typeof ProjectInChain>;

export const SubmitProject = ProjectInChain.extend({
  /** To its moderators. */
  message: plainText(0, 1000),
});
export type SubmitProject = z.output<typeof SubmitProject>;

export const RefuseProject = ProjectInChain.extend({ reason: Reason });
export type RefuseProject = z.output<typeof RefuseProject>;

const Pins = z
  .array(Slug)
  .max(chainMaxima.pins, `must have ${chainMaxima.pins} at most`)
  .refine((slugs) => new Set(slugs).size === slugs.length, 'must name each once');

/** The pinned projects in their order: as they were when the moderator looked, and as they are to be. */
export const PinProjects = z.object({ slug: Slug, before: Pins, after: Pins });
export type PinProjects = z.output<typeof PinProjects>;
