import * as tag from '#db/tags.ts';
import { loadWarmSlugs } from '../feed/feed.reads.ts';
import { lookThenWrite } from '../look-then-write.ts';
import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { builderProcedure, router, verifiedProcedure } from '../trpc.ts';
import { visitorWrite } from '../visitor-write.ts';
import { write } from '../write.ts';
import { archiveProject, removeProject, restoreProject, unarchiveProject } from './archive.writes.ts';
import { lookAtDemo, proveDemo, startDemoCheck } from './demo.writes.ts';
import { saveDraft } from './draft.writes.ts';
import { editProject } from './edit.writes.ts';
import { OwnProjects, ProjectForEdit } from './own-projects.output.ts';
import { loadOwnProjects } from './own-projects.reads.ts';
import { ProjectBySlug, ProjectUpdatesInput } from './project.input.ts';
import { ProjectPage, ProjectUpdates } from './project.output.ts';
import { loadProject } from './project.reads.ts';
import { loadForEdit } from './project-content.reads.ts';
import * as input from './project-writes.input.ts';
import { Counted, DemoCheck, DemoProved, ProjectState, TeamAnswered, UpdateWritten } from './project-writes.output.ts';
import { fitToPublish, fitToSchedule, publishProject, scheduleProject, unscheduleProject } from './publish.writes.ts';
import { shareProject, viewProject } from './reach.writes.ts';
import { answerTeam } from './team.writes.ts';
import { editUpdate, postUpdate, removeUpdate, restoreUpdate } from './update.writes.ts';
import { loadUpdates } from './updates.reads.ts';

export const projectBySlug = publicRead({
  name: 'project.bySlug',
  path: '/api/projects/{slug}',
  input: ProjectBySlug,
  output: ProjectPage,
  policy: policies.project,
  tags: ({ slug }, page) => [
    tag.project(slug),
    ...(page ? [tag.user(page.owner.username), ...page.similar.map((card) => tag.mention(card.slug))] : []),
  ],
  warm: async (take, db) => Promise.all((await loadWarmSlugs(db)).map((slug) => take({ slug }))),
  queries: 9,
  load: loadProject,
});

export const projectUpdates = publicRead({
  name: 'project.updates',
  path: '/api/projects/{slug}/updates',
  input: ProjectUpdatesInput,
  output: ProjectUpdates,
  policy: policies.project,
  tags: ({ slug }) => [tag.project(slug)],
  queries: 2,
  load: loadUpdates,
});

/** What its owner does to a project as a whole. */
const own = { input: input.OwnProject, output: ProjectState };

export const projectRouter = router({
  bySlug: projectBySlug.procedure,
  updates: projectUpdates.procedure,
  mine: personalRead({
    name: 'project.mine',
    input: NoInput,
    output: OwnProjects,
    queries: 1,
    load: loadOwnProjects,
  }),
  forEdit: personalRead({
    name: 'project.forEdit',
    input: input.OwnProject,
    output: ProjectForEdit,
    queries: 4,
    load: loadForEdit,
  }),

  saveDraft: write({
    name: 'project.saveDraft',
    by: builderProcedure,
    input: input.SaveDraft,
    output: ProjectState,
    run: saveDraft,
  }),
  publish: write({
    name: 'project.publish',
    by: verifiedProcedure,
    input: input.PublishProject,
    output: ProjectState,
    limit: 'publish',
    check: fitToPublish,
    run: publishProject,
  }),
  schedule: write({
    name: 'project.schedule',
    by: verifiedProcedure,
    input: input.ScheduleProject,
    output: ProjectState,
    // Another time for what is scheduled is no other publication.
    limit: ({ status }) => (status === 'draft' ? 'publish' : 'write'),
    check: fitToSchedule,
    run: scheduleProject,
  }),
  unschedule: write({ name: 'project.unschedule', by: builderProcedure, ...own, run: unscheduleProject }),
  edit: write({
    name: 'project.edit',
    by: verifiedProcedure,
    input: input.EditProject,
    output: ProjectState,
    run: editProject,
  }),
  startDemoCheck: write({
    name: 'project.startDemoCheck',
    by: verifiedProcedure,
    input: input.OwnProject,
    output: DemoCheck,
    run: startDemoCheck,
  }),
  checkDemo: lookThenWrite({
    name: 'project.checkDemo',
    by: verifiedProcedure,
    input: input.OwnProject,
    output: DemoProved,
    limit: 'demoCheck',
    look: lookAtDemo,
    run: proveDemo,
  }),
  archive: write({ name: 'project.archive', by: builderProcedure, ...own, run: archiveProject }),
  unarchive: write({ name: 'project.unarchive', by: verifiedProcedure, ...own, run: unarchiveProject }),
  remove: write({ name: 'project.remove', by: builderProcedure, ...own, run: removeProject }),
  restore: write({ name: 'project.restore', by: builderProcedure, ...own, run: restoreProject }),

  answerTeam: write({
    name: 'project.answerTeam',
    by: builderProcedure,
    input: input.AnswerTeam,
    output: TeamAnswered,
    run: answerTeam,
  }),

  postUpdate: write({
    name: 'project.postUpdate',
    by: verifiedProcedure,
    input: input.PostUpdate,
    output: UpdateWritten,
    run: postUpdate,
  }),
  editUpdate: write({
    name: 'project.editUpdate',
    by: verifiedProcedure,
    input: input.EditUpdate,
    output: UpdateWritten,
    run: editUpdate,
  }),
  removeUpdate: write({
    name: 'project.removeUpdate',
    by: builderProcedure,
    input: input.UpdateById,
    output: UpdateWritten,
    run: removeUpdate,
  }),
  restoreUpdate: write({
    name: 'project.restoreUpdate',
    by: builderProcedure,
    input: input.UpdateById,
    output: UpdateWritten,
    run: restoreUpdate,
  }),

  view: visitorWrite({ input: ProjectBySlug, output: Counted, run: viewProject }),
  share: write({
    name: 'project.share',
    by: builderProcedure,
    input: ProjectBySlug,
    output: Counted,
    run: shareProject,
  }),
});
