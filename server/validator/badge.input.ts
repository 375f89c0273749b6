import { z } from 'zod';
import { Username } from '../profile/profile.input.ts';
import { Slug } from '../project/project.input.ts';

export const BadgeByValidator = z.object({ slug: Slug, username: Username });
export type BadgeByValidator = z.output<typeof BadgeByValidator>;

/** The badge that an owner puts first; null for none. */
export const FeatureBadge = z.object({ slug: Slug, id: z.uuid().nullable() });
export type FeatureBadge = z.output<typeof FeatureBadge>;
