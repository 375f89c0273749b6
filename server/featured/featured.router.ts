import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { router } from '../trpc.ts';
import { Feature, FeaturedInput, MoveFeatured, Unfeature } from './featured.input.ts';
import { FeaturedProjects, FeaturedState } from './featured.output.ts';
import { loadFeatured } from './featured.reads.ts';
import { featureProject, moveFeatured, unfeatureProject } from './featured.writes.ts';

/** What admins put before others. */
export const featuredRouter = router({
  list: adminRead({ input: FeaturedInput, output: FeaturedProjects, load: loadFeatured }),
  feature: adminWrite({ name: 'featured.feature', input: Feature, output: FeaturedState, run: featureProject }),
  unfeature: adminWrite({
    name: 'featured.unfeature',
    input: Unfeature,
    output: FeaturedState,
    run: unfeatureProject,
  }),
  move: adminWrite({ name: 'featured.move', input: MoveFeatured, output: FeaturedState, run: moveFeatured }),
});
