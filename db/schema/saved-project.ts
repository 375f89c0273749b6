import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { pipelineStages } from '../vocabulary.ts';
import { id, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { ownedByUser } from './user.ts';

export const pipelineStage = pgEnum('pipeline_stage', pipelineStages);

/** A saved project with a private note. An investor's pipeline is their saved projects that have a stage. */
export const savedProject = pgTable(
  'saved_project',
  {
    id: id(),
    userId: ownedByUser(),
    projectId: ofProject(),
    note: text().notNull().default(''),
    stage: pipelineStage(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('saved_project_key').on(t.userId, t.projectId),
    index('saved_project_list_index').on(t.userId, t.id),
    index('saved_project_project_index').on(t.projectId),
    index('saved_project_pipeline_index').on(t.userId, t.stage).where(sql`${t.stage} is not null`),
    check('saved_project_note_check', sql`char_length(${t.note}) <= 2000`),
  ],
);

/** A named set of filters of a list ('investors', 'feed'), as its page's query string. */
export const savedFilter = pgTable(
  'saved_filter',
  {
    id: id(),
    userId: ownedByUser(),
    list: text().notNull(),
    name: text().notNull(),
    filter: jsonb().$type<Record<string, string | string[]>>().notNull(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('saved_filter_key').on(t.userId, t.list, t.name)],
);
