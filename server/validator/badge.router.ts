import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { BadgeByValidator, FeatureBadge } from './badge.input.ts';
import { BadgeFeatured, BadgePage } from './badge.output.ts';
import { loadBadgePage } from './badge.reads.ts';
import { featureBadge } from './badge.writes.ts';

export const badgeByValidator = publicRead({
  name: 'badge.byValidator',
  path: '/api/projects/{slug}/badges/{username}',
  input: BadgeByValidator,
  output: BadgePage,
  policy: policies.project,
  tags: ({ slug, username }, page) => [
    ...[tag.project(slug), tag.user(username)],
    ...(page ? [tag.user(page.project.owner.username)] : []),
  ],
  queries: 2,
  load: loadBadgePage,
});

export const badgeRouter = router({
  byValidator: badgeByValidator.procedure,
  feature: write({
    name: 'badge.feature',
    by: builderProcedure,
    input: FeatureBadge,
    output: BadgeFeatured,
    run: featureBadge,
  }),
});
