import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { addJob } from '#db/jobs.ts';
import { session } from '#db/schema/auth.ts';
import { chainModerator } from '#db/schema/chain.ts';
import { comment } from '#db/schema/comment.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { mail } from '#db/schema/outbox.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
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
  readonly #db: Database;

  private constructor(db: Database, people: Cast['people'], chain: Cast['chain']) {
    this.#db = db;
    this.people = people;
    this.chain = chain;
  }

  static async gather(db: Database): Promise<Cast> {
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

  /** An update that the team member wrote on such a project; its id. */
  async update(): Promise<string> {
    const { id: projectId } = await this.project();
    const authorId = this.people.teamMember.id;
    const values = { projectId, authorId, kind: 'news', title: 'Some news' } as const;
    const [row] = await this.#db.insert(projectUpdate).values(values).returning({ id: projectUpdate.id });
    if (!row) throw new Error('the update was not written');
    return row.id;
  }

  /** Somebody without any role, for what only they shall meet; their id. */
  async somebody(): Promise<string> {
    return (await aMember(this.#db)).id;
  }

  /** A mail that waits though no job is to send it; its id. */
  async unsentMail(): Promise<string> {
    const letter = { recipient: 'somebody@example.org', template: 'suspension_lifted', data: { url: 'https://x.org' } };
    const [row] = await this.#db.insert(mail).values(letter).returning({ id: mail.id });
    return row?.id ?? '';
  }

  /** A job that failed and comes again in some years; its id. */
  async failedJob(): Promise<string> {
    const key = randomUUID();
    await addJob(this.#db, { task: 'forget_keys', payload: {}, key, runAt: new Date('2100-01-01') });
    const [row] = await this.#db.execute<{ id: string }>(
      sql`update graphile_worker._private_jobs set last_error = 'no', attempts = 1 where key = ${key} returning id::text`,
    );
    return row?.id ?? '';
  }
}
