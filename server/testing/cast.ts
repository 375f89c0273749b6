import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { newId } from '#db/id.ts';
import { session } from '#db/schema/auth.ts';
import { chainModerator } from '#db/schema/chain.ts';
import { comment } from '#db/schema/comment.ts';
import { conversation } from '#db/schema/conversation.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import { deleteMessage } from '../message/delete-message.writes.ts';
import { sendMessage } from '../message/send.writes.ts';
import { aChain, aProject } from './builders.ts';
import { aMember } from './session.ts';

/** Everybody whom a rule can tell apart. */
export const roles = [
  'visitor',
  'builder',
  'owner',
  'teamMember',
  'suspended',
  'assignedValidator',
  'otherValidator',
  'pendingInvestor',
  'approvedInvestor',
  'moderator',
  'admin',
] as const;
export type Role = (typeof roles)[number];

type Person = { id: string; username: string; cookie: string };

/** One person for each role, and what their roles are about. */
export class Cast {
  readonly people: Record<Exclude<Role, 'visitor'>, Person>;
  readonly chain: { id: string; slug: string };
  readonly #db: PostgresJsDatabase;

  private constructor(db: PostgresJsDatabase, people: Cast['people'], chain: Cast['chain']) {
    this.#db = db;
    this.people = people;
    this.chain = chain;
  }

  static async gather(db: PostgresJsDatabase): Promise<Cast> {
    const people = {
      builder: await aMember(db),
      owner: await aMember(db),
      teamMember: await aMember(db),
      suspended: await aMember(db, { suspendedUntil: new Date('2100-01-01'), suspendedReason: 'spam' }),
      assignedValidator: await aMember(db, { isValidator: true }),
      otherValidator: await aMember(db, { isValidator: true }),
      pendingInvestor: await aMember(db),
      approvedInvestor: await aMember(db, { isInvestor: true }),
      moderator: await aMember(db),
      admin: await aMember(db, { isAdmin: true }),
    };
    for (const { id } of [people.assignedValidator, people.otherValidator]) {
      await db.insert(validator).values({ userId: id });
    }
    await db.insert(investorApplication).values({ userId: people.pendingInvestor.id, type: 'individual' });
    const chain = await aChain(db, { ownerId: people.owner.id });
    await db.insert(chainModerator).values({ chainId: chain.id, userId: people.moderator.id });
    return new Cast(db, people, chain);
  }

  cookieOf(role: Role): string {
    return role === 'visitor' ? '' : this.people[role].cookie;
  }

  /** Where a role is signed in besides; a visitor is shown a stranger's. */
  async anotherSession(role: Role): Promise<string> {
    const userId = (role === 'visitor' ? this.people.builder : this.people[role]).id;
    const row = { userId, token: randomUUID(), expiresAt: new Date('2100-01-01') };
    const [made] = await this.#db.insert(session).values(row).returning({ id: session.id });
    return made?.id ?? '';
  }

  /** A published project of the owner's, with the team member on it and the validator assigned to it. */
  async project(values: Partial<typeof project.$inferInsert> = {}): Promise<{ id: string; slug: string }> {
    const { owner, teamMember, assignedValidator } = this.people;
    const made = await aProject(this.#db, { ownerId: owner.id, ...values });
    const projectId = made.id;
    await this.#db
      .insert(projectMember)
      .values({ projectId, userId: teamMember.id, name: teamMember.username, claimedAt: new Date() });
    await this.#db.insert(validatorAssignment).values({ projectId, validatorId: assignedValidator.id });
    return made;
  }

  /** A comment by the builder on such a project, counted; its id. */
  async comment(): Promise<string> {
    return (await this.#comment()).id;
  }

  /** One that they have just removed. */
  async removedComment(): Promise<string> {
    const { id, projectId } = await this.#comment();
    await this.#db.update(comment).set({ deletedAt: sql`now()` }).where(eq(comment.id, id));
    await this.#db.update(project).set({ commentCount: 0, commenterCount: 0 }).where(eq(project.id, projectId));
    return id;
  }

  async #comment(): Promise<{ id: string; projectId: string }> {
    const { id: projectId } = await this.project();
    const authorId = this.people.builder.id;
    const id = newId();
    await this.#db.insert(comment).values({ id, projectId, authorId, path: id, body: 'What is it for?' });
    await this.#db.update(project).set({ commentCount: 1, commenterCount: 1 }).where(eq(project.id, projectId));
    await this.#db
      .update(user)
      .set({ commentCount: sql`${user.commentCount} + 1` })
      .where(eq(user.id, authorId));
    return { id, projectId };
  }

  /** Somebody new with whom a role has a conversation, or a stranger where it is a visitor. */
  async friendOf(role: Role): Promise<string> {
    const { id, username } = await aMember(this.#db);
    await this.#openConversation(id, (role === 'visitor' ? this.people.builder : this.people[role]).id);
    return username;
  }

  /** A message by the builder to the owner; its id. */
  async message(): Promise<string> {
    const { builder, owner } = this.people;
    await this.#openConversation(builder.id, owner.id);
    const input = { username: owner.username, body: 'What is it for?' };
    return (await this.#db.transaction((tx) => sendMessage(tx, builder, input))).message.id;
  }

  /** One that they have just deleted. */
  async deletedMessage(): Promise<string> {
    const id = await this.message();
    await this.#db.transaction((tx) => deleteMessage(tx, this.people.builder, { id }));
    return id;
  }

  async #openConversation(...people: [string, string]): Promise<void> {
    const [firstUserId = '', secondUserId = ''] = people.sort();
    await this.#db.insert(conversation).values({ firstUserId, secondUserId }).onConflictDoNothing();
  }

  /** An update that the team member wrote on such a project; its id. */
  async update(): Promise<string> {
    const { id: projectId } = await this.project();
    const authorId = this.people.teamMember.id;
    const values = { projectId, authorId, kind: 'news', title: 'Some news' } as const;
    const [row] = await this.#db.insert(projectUpdate).values(values).returning({ id: projectUpdate.id });
    if (!row) throw new Error('the update was not written');
    return row.id;
  }
}
