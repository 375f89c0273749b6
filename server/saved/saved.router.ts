import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { SaveProject, UnsaveProject } from './saved.input.ts';
import { ProjectSaved } from './saved.output.ts';
import { saveProject, unsaveProject } from './saved.writes.ts';
import { SavedListInput } from './saved-list.input.ts';
import { SavedPage } from './saved-list.output.ts';
import { loadSaved } from './saved-list.reads.ts';

export const savedRouter = router({
  list: personalRead({ name: 'saved.list', input: SavedListInput, output: SavedPage, queries: 1, load: loadSaved }),
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
