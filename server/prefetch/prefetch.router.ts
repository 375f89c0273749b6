import * as tag from '#db/tags.ts';
import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { privateRoute } from '../private-route.ts';
import { router } from '../trpc.ts';
import { Bootstrap } from './bootstrap.output.ts';
import { loadBootstrap } from './bootstrap.reads.ts';
import { Dashboard } from './dashboard.output.ts';
import { loadDashboard } from './dashboard.reads.ts';

const bootstrap = personalRead({
  name: 'prefetch.bootstrap',
  input: NoInput,
  output: Bootstrap,
  queries: 1,
  load: loadBootstrap,
});

const dashboard = personalRead({
  name: 'prefetch.dashboard',
  input: NoInput,
  output: Dashboard,
  tags: (_input, { isAdmin }) => (isAdmin ? [tag.adminDesk] : []),
  queries: 5,
  load: loadDashboard,
});

/** `GET /api/prefetch/bootstrap` */
export const bootstrapRoute = privateRoute(bootstrap);

/** `GET /api/prefetch/dashboard-data` */
export const dashboardRoute = privateRoute(dashboard);

export const prefetchRouter = router({ bootstrap, dashboard });
