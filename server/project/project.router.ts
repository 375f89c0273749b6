import * as tag from '#db/tags.ts';
import { loadWarmSlugs } from '../feed/feed.reads.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ProjectBySlug } from './project.input.ts';
import { ProjectPage } from './project.output.ts';
import { loadProject } from './project.reads.ts';

export const projectBySlug = publicRead({
  name: 'project.bySlug',
  path: '/api/projects/{slug}',
  input: ProjectBySlug,
  output: ProjectPage,
  policy: policies.project,
  tags: ({ slug }, page) => [tag.project(slug), ...(page ? [tag.user(page.owner.username)] : [])],
  warm: async (take, db) => Promise.all((await loadWarmSlugs(db)).map((slug) => take({ slug }))),
  queries: 9,
  load: loadProject,
});

export const projectRouter = router({ bySlug: projectBySlug.procedure });
