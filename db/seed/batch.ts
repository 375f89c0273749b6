import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { copy } from '../copy.ts';
import { auditLog } from '../schema/audit-log.ts';
import { badge } from '../schema/badge.ts';
import { chain, chainFollower, chainLog, chainModerator, chainProject } from '../schema/chain.ts';
import { comment, commentVote } from '../schema/comment.ts';
import { conversation, message } from '../schema/conversation.ts';
import { event, eventEntry, eventSubscriber } from '../schema/event.ts';
import { follow } from '../schema/follow.ts';
import { introRequest } from '../schema/intro-request.ts';
import { investorApplication, investorProfile } from '../schema/investor.ts';
import { notification, notificationActor } from '../schema/notification.ts';
import { mail } from '../schema/outbox.ts';
import { post, postReaction, postReply } from '../schema/post.ts';
import { project, projectDay, projectMember, projectShare, projectView } from '../schema/project.ts';
import { projectUpdate } from '../schema/project-update.ts';
import { reconciliation } from '../schema/reconciliation.ts';
import { feedback, moderationCase, report } from '../schema/report.ts';
import { savedFilter, savedProject } from '../schema/saved-project.ts';
import { user } from '../schema/user.ts';
import { validator, validatorAssignment } from '../schema/validator.ts';
import { vote } from '../schema/vote.ts';

/** What is referred to comes before what refers to it. */
const order: readonly PgTable[] = [
  ...[user, validator, investorProfile, investorApplication, savedFilter, follow],
  ...[chain, chainModerator, chainFollower, event, eventSubscriber],
  ...[project, projectDay, projectMember, projectUpdate, projectView, projectShare, savedProject],
  ...[vote, comment, commentVote, validatorAssignment, badge, chainProject, chainLog, eventEntry],
  ...[auditLog, reconciliation, mail],
  ...[conversation, message, introRequest, post, postReply, postReaction, notification, notificationActor, feedback],
  ...[moderationCase, report],
];

/** Rows in a batch after which it should be written. */
const fullSize = 20_000;

/** A part of the data in the making: it yields wherever its rows so far may be written. */
export type Making = Generator<void, void>;

/** Rows of many tables, held until they are written together. */
export class Batch {
  size = 0;
  #rows = new Map<PgTable, unknown[]>();

  add<T extends PgTable>(table: T, row: T['$inferInsert']): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
    this.size++;
  }

  get isFull(): boolean {
    return this.size >= fullSize;
  }

  /** Copies all rows into the database and forgets them. */
  async write(sql: postgres.ISql): Promise<void> {
    for (const table of order) await copy(sql, table, (this.#rows.get(table) ?? []) as PgTable['$inferInsert'][]);
    this.#rows.clear();
    this.size = 0;
  }
}
