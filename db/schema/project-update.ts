import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { updateKinds } from '../vocabulary.ts';
import { id, instant, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { writtenByUser } from './user.ts';

export const projectUpdateKind = pgEnum('project_update_kind', updateKinds);

export const projectUpdate = pgTable(
  'project_update',
  {
    id: id(),
    projectId: ofProject(),
    authorId: writtenByUser(),
    kind: projectUpdateKind().notNull(),
    title: text().notNull(),
    body: text().notNull().default(''),
    version: text(),
    milestone: text(),
    editedAt: instant(),
    deletedAt: instant(),
    ...timestamps(),
  },
  (t) => [
    index('project_update_list_index').on(t.projectId, t.id).where(sql`${t.deletedAt} is null`),
    index('project_update_project_index').on(t.projectId),
    index('project_update_author_index').on(t.authorId),
    check('project_update_title_check', sql`char_length(${t.title}) between 3 and 140`),
    check('project_update_body_check', sql`char_length(${t.body}) <= 10000`),
  ],
);
