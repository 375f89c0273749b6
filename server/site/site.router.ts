import * as tag from '#db/tags.ts';
import { NoInput } from '../no-input.input.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { SiteNumbers } from './site.output.ts';
import { loadSiteNumbers } from './site.reads.ts';

export const siteNumbers = publicRead({
  name: 'site.numbers',
  path: '/api/site/numbers',
  input: NoInput,
  output: SiteNumbers,
  policy: policies.site,
  tags: () => [tag.site],
  queries: 4,
  load: loadSiteNumbers,
});

/** What the site says of itself. */
export const siteRouter = router({ numbers: siteNumbers.procedure });
