import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { privateRoute } from '../private-route.ts';
import { router } from '../trpc.ts';
import { Bootstrap } from './bootstrap.output.ts';
import { loadBootstrap } from './bootstrap.reads.ts';

const bootstrap = personalRead({
  name: 'prefetch.bootstrap',
  input: NoInput,
  output: Bootstrap,
  queries: 1,
  load: loadBootstrap,
});

/** `GET /api/prefetch/bootstrap` */
export const bootstrapRoute = privateRoute(bootstrap);

export const prefetchRouter = router({ bootstrap });
