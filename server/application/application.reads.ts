import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso, isoOrNull } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { ApplicationQueue } from './application.input.ts';
import type { OwnApplication, QueuedApplication } from './application.output.ts';

/** How long whoever was rejected waits before they apply again. */
export const waitMs = 30 * 86_400_000;

const columns = {
  id: investorApplication.id,
  status: investorApplication.status,
  type: investorApplication.type,
  company: investorApplication.company,
  title: investorApplication.title,
  thesis: investorApplication.thesis,
  evidenceUrl: investorApplication.evidenceUrl,
  statement: investorApplication.statement,
  createdAt: iso(investorApplication.createdAt),
  decidedAt: isoOrNull(investorApplication.decidedAt),
  reason: investorApplication.reason,
};

/** How somebody's own application stands: the latest one decides. */
export async function loadOwnApplication(db: Database, me: { id: string }): Promise<OwnApplication> {
  const [row] = await db
    .select({ isInvestor: user.isInvestor, application: { ...columns } })
    .from(user)
    .leftJoin(investorApplication, eq(investorApplication.userId, user.id))
    .where(eq(user.id, me.id))
    .orderBy(desc(investorApplication.createdAt), desc(investorApplication.id))
    .limit(1);
  const application = row?.application?.id ? (row.application as OwnApplication['application']) : null;
  const status = application?.status ?? 'none';
  const held = row?.isInvestor ? 'approved' : status;
  const mayApplyFrom =
    status === 'rejected' && application?.decidedAt
      ? new Date(Date.parse(application.decidedAt) + waitMs).toISOString()
      : null;
  return {
    state: held === 'approved' && !row?.isInvestor ? 'ended' : held,
    application,
    mayApplyFrom: mayApplyFrom && Date.parse(mayApplyFrom) > Date.now() ? mayApplyFrom : null,
  };
}

const { createdAt, id } = investorApplication;
const orders: Record<ApplicationQueue['status'], Order> = {
  pending: { name: 'application.pending', columns: [createdAt, id], ascends: true },
  approved: { name: 'application.approved', columns: [createdAt, id] },
  rejected: { name: 'application.rejected', columns: [createdAt, id] },
};

const decider = alias(user, 'decider');

/** Applications with all that is needed to decide them, but for those of accounts that are being deleted. */
export async function loadApplications(db: Database, { status, limit, cursor }: ApplicationQueue) {
  const order = orders[status];
  const rows = await db
    .select({
      ...columns,
      decidedBy: decider.username,
      earlierCount: earlierCount(),
      applicant: {
        ...person,
        email: sql<string>`coalesce(${user.email}, '')`,
        emailVerified: user.emailVerified,
        bio: user.bio,
        website: user.website,
        location: user.location,
        githubLogin: user.githubLogin,
        githubConnected: sql<boolean>`${user.githubConnectedAt} is not null`,
        joinedAt: iso(user.createdAt),
        karma: user.karma,
        projectCount: user.projectCount,
        commentCount: user.commentCount,
        badgeCount: user.badgeCount,
        isInvestor: user.isInvestor,
        suspended: sql<boolean>`coalesce(${user.suspendedUntil} > now(), false)`,
        projects: bestProjects(db),
      },
      key: keyOf(order),
    })
    .from(investorApplication)
    .innerJoin(user, eq(user.id, investorApplication.userId))
    .leftJoin(decider, eq(decider.id, investorApplication.decidedById))
    .where(and(eq(investorApplication.status, status), isNull(user.deletedAt), after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}

const earlierCount = () => sql<number>`(
  select count(*)::int from investor_application earlier
  where earlier.user_id = ${investorApplication.userId} and earlier.created_at < ${investorApplication.createdAt}
)`;

type Projects = QueuedApplication['applicant']['projects'];

const bestProjects = (db: Database) => {
  const item = jsonOf({ slug: project.slug, title: project.title, proofScore: project.proofScore });
  const best = db
    .select({ item: item.as('item') })
    .from(project)
    .where(and(eq(project.ownerId, user.id), isPublished))
    .orderBy(desc(project.proofScore), desc(project.id))
    .limit(5);
  return jsonList(best) as SQL<Projects>;
};
