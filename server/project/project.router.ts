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
  queries: 9,
  load: loadProject,
});

export const projectRouter = router({ bySlug: projectBySlug.procedure });
