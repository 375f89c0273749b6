import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { SaveProject, UnsaveProject } from './saved.input.ts';
import { ProjectSaved } from './saved.output.ts';
import { saveProject, unsaveProject } from './saved.writes.ts';

export const savedRouter = router({
  save: write({
    name: 'saved.save',
    by: builderProcedure,
    input: SaveProject,
    output: ProjectSaved,
    run: saveProject,
  }),
  unsave: write({
    name: 'saved.unsave',
    by: builderProcedure,
    input: UnsaveProject,
    output: ProjectSaved,
    run: unsaveProject,
  }),
});
