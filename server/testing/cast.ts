import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { newId } from '#db/id.ts';
import { session } from '#db/schema/auth.ts';
import { badge } from '#db/schema/badge.ts';
import { type chain, chainModerator } from '#db/schema/chain.ts';
import { comment } from '#db/schema/comment.ts';
import { eventEntry } from '#db/schema/event.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { feedback, moderationCase } from '#db/schema/report.ts';
import { savedFilter } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import { vote } from '#db/schema/vote.ts';
import { badgeKinds } from '#db/vocabulary.ts';
import { aChain, anEvent, anInvestor, aProject } from './builders.ts';
import { aModeratedChain, aPlace } from './chains.ts';
import { aMember } from './session.ts';
import { aValidator } from './validators.ts';

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
  readonly db: PostgresJsDatabase;

  private constructor(db: PostgresJsDatabase, people: Cast['people'], chain: Cast['chain']) {
    this.db = db;
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
    // By whom the other may leave.
    await aMember(db, { isAdmin: true });
    for (const { id } of [people.assignedValidator, people.otherValidator]) {
      await db.insert(validator).values({ userId: id, badgeKinds: [...badgeKinds] });
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
    const [made] = await this.db.insert(session).values(row).returning({ id: session.id });
    return made?.id ?? '';
  }

  /** A published project of the owner's, with the team member on it and the validator assigned to it. */
  async project(values: Partial<typeof project.$inferInsert> = {}): Promise<{ id: string; slug: string }> {
    const { owner, teamMember, assignedValidator } = this.people;
    const made = await aProject(this.db, { ownerId: owner.id, ...values });
    const projectId = made.id;
    await this.db
      .insert(projectMember)
      .values({ projectId, userId: teamMember.id, name: teamMember.username, claimedAt: new Date() });
    await this.db.insert(validatorAssignment).values({ projectId, validatorId: assignedValidator.id });
    return made;
  }

  /** An event that anyone may enter. */
  async event(): Promise<{ id: string; slug: string; updatedAt: Date }> {
    const updatedAt = new Date('2026-01-01');
    return { ...(await anEvent(this.db, { endsAt: new Date('2099-01-01'), updatedAt })), updatedAt };
  }

  /** One that is over, in which such a project took part, counted. */
  async judgedEvent(): Promise<{ slug: string; project: string }> {
    const { id: eventId, slug } = await anEvent(this.db, { entryCount: 1 });
    const { id: projectId, slug: entered } = await this.project();
    await this.db.insert(eventEntry).values({ eventId, projectId });
    return { slug, project: entered };
  }

  /** A chain of the owner's, with the moderator. */
  async newChain(values: Partial<typeof chain.$inferInsert> = {}): Promise<{ id: string; slug: string }> {
    const { owner, moderator } = this.people;
    return aModeratedChain(this.db, { ownerId: owner.id, moderatorId: moderator.id, ...values });
  }

  /** A project of the owner's that is in such a chain, or waits there. */
  async place(status: 'pending' | 'approved'): Promise<{ slug: string; project: string }> {
    const [{ id: chainId, slug }, { id: projectId, slug: project }] = [await this.newChain(), await this.project()];
    await aPlace(this.db, { chainId, projectId, status });
    return { slug, project };
  }

  /** A comment by the builder on such a project, counted; its id. */
  async comment(): Promise<string> {
    return (await this.#comment()).id;
  }

  /** One that they have just removed. */
  async removedComment(): Promise<string> {
    const { id, projectId } = await this.#comment();
    await this.db.update(comment).set({ deletedAt: sql`now()` }).where(eq(comment.id, id));
    await this.db.update(project).set({ commentCount: 0, commenterCount: 0 }).where(eq(project.id, projectId));
    return id;
  }

  async #comment(): Promise<{ id: string; projectId: string }> {
    const { id: projectId } = await this.project();
    const authorId = this.people.builder.id;
    const id = newId();
    await this.db.insert(comment).values({ id, projectId, authorId, path: id, body: 'What is it for?' });
    await this.db.update(project).set({ commentCount: 1, commenterCount: 1 }).where(eq(project.id, projectId));
    await this.db
      .update(user)
      .set({ commentCount: sql`${user.commentCount} + 1` })
      .where(eq(user.id, authorId));
    return { id, projectId };
  }

  /** One that was removed just now. */
  async removedUpdate(): Promise<string> {
    const id = await this.update();
    await this.db.update(projectUpdate).set({ deletedAt: sql`now()` }).where(eq(projectUpdate.id, id));
    return id;
  }

  /** A builder whom nothing has happened to; their username. */
  async builder(): Promise<string> {
    return (await aMember(this.db)).username;
  }

  /** A validator of nobody's project whose role can be taken; their username. */
  async spareValidator(): Promise<string> {
    return (await aValidator(this.db)).username;
  }

  /** What waits for the validator on such a project; its id. */
  async assignment(): Promise<string> {
    const { id } = await this.project();
    const ofProject = eq(validatorAssignment.projectId, id);
    const [row] = await this.db.select({ id: validatorAssignment.id }).from(validatorAssignment).where(ofProject);
    if (!row) throw new Error('the project is assigned to nobody');
    return row.id;
  }

  /** A badge that the validator has awarded to such a project, counted. */
  async badge(): Promise<{ id: string; slug: string }> {
    const { id: projectId, slug } = await this.project({ badgeCount: 1, badgeKinds: ['stone'] });
    const { owner, assignedValidator } = this.people;
    const award = { kind: 'stone', points: 5, rationale: 'Every option has an example that really runs.' } as const;
    const values = { projectId, validatorId: assignedValidator.id, ...award };
    const [row] = await this.db.insert(badge).values(values).returning({ id: badge.id });
    await this.db
      .update(user)
      .set({ badgeCount: sql`${user.badgeCount} + 1`, karma: sql`${user.karma} + 5` })
      .where(eq(user.id, owner.id));
    return { id: row?.id ?? '', slug };
  }

  /** What the builder sent to the admins; its id. */
  async feedback(closedAt: Date | null = null): Promise<string> {
    const [id, userId] = [newId(), this.people.builder.id];
    await this.db.insert(feedback).values({ id, userId, kind: 'bug', body: 'It stops.', closedAt });
    return id;
  }

  /** An application of a stranger's that waits; its id. */
  async application(): Promise<string> {
    const values = { userId: (await aMember(this.db)).id, type: 'individual' } as const;
    const [row] = await this.db.insert(investorApplication).values(values).returning({ id: investorApplication.id });
    return row?.id ?? '';
  }

  /** Another investor; their username. */
  async investor(): Promise<string> {
    return (await aMember(this.db, { isInvestor: true })).username;
  }

  /** A filter that a role keeps; a visitor is shown a stranger's. */
  async savedFilter(role: Role): Promise<string> {
    const userId = (role === 'visitor' ? this.people.builder : this.people[role]).id;
    const row = { userId, list: 'investors', name: randomUUID(), filter: {} };
    const [made] = await this.db.insert(savedFilter).values(row).returning({ id: savedFilter.id });
    return made?.id ?? '';
  }

  /** The builder's vote on such a project, counted, or void since an instant; its id. */
  async vote(voidedAt?: Date): Promise<string> {
    const counted = voidedAt ? 0 : 1;
    const { id: projectId } = await this.project({ upCount: counted });
    const { builder, owner } = this.people;
    await this.db
      .update(user)
      .set({ karma: sql`${user.karma} + ${counted}` })
      .where(eq(user.id, owner.id));
    const id = newId();
    const isVoid = voidedAt && { voidedAt, voidedReason: 'It was one of a farm.' };
    await this.db.insert(vote).values({ id, projectId, userId: builder.id, value: 1, ...isVoid });
    return id;
  }

  /** A case about such a project, archived, which is open, decided against its owner, or appealed by them; its id. */
  async caseOf(state: 'open' | 'upheld' | 'appealed'): Promise<string> {
    const { id: subjectId } = await this.project({ status: 'archived' });
    const decided = { status: 'upheld', decidedAt: new Date(), decision: 'It was copied.' } as const;
    const appealed = { appeal: 'It was not.', appealedAt: new Date(), appealStatus: 'pending' } as const;
    const id = newId();
    await this.db.insert(moderationCase).values({
      id,
      subjectKind: 'project',
      subjectId,
      authorId: this.people.owner.id,
      ...(state !== 'open' && decided),
      ...(state === 'appealed' && appealed),
    });
    return id;
  }

  /** An update that the team member wrote on such a project; its id. */
  async update(): Promise<string> {
    const { id: projectId } = await this.project();
    const authorId = this.people.teamMember.id;
    const values = { projectId, authorId, kind: 'news', title: 'Some news' } as const;
    const [row] = await this.db.insert(projectUpdate).values(values).returning({ id: projectUpdate.id });
    if (!row) throw new Error('the update was not written');
    return row.id;
  }

  /** Somebody without any role, for what only they shall meet; their id. */
  async somebody(values: Partial<typeof user.$inferInsert> = {}): Promise<string> {
    return (await aMember(this.db, values)).id;
  }

  /** A request of the approved investor's to the owner about such a project; its id. */
  async intro(): Promise<string> {
    const { id: projectId } = await this.project();
    const { approvedInvestor, owner } = this.people;
    const [row] = await this.db
      .insert(introRequest)
      .values({
        projectId,
        senderId: approvedInvestor.id,
        recipientId: owner.id,
        direction: 'investor_to_builder',
        message: 'Could we talk about where you want to take it?',
        expiresAt: new Date('2100-01-01'),
      })
      .returning({ id: introRequest.id });
    if (!row) throw new Error('the request was not written');
    return row.id;
  }

  /** The username of an investor of the directory who is none of these people. */
  async listedInvestor(): Promise<string> {
    const { id: userId, username } = await aMember(this.db, { isInvestor: true });
    await anInvestor(this.db, { userId });
    return username;
  }
}
