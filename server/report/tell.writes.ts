import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { moderationCase, report } from '#db/schema/report.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { appUrl } from '../env.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Decision, TemplateData } from '../mail/templates.ts';
import { notify } from '../notification/notify.writes.ts';
import { caseSubject } from './case-subject.reads.ts';

/** Where one reads what was decided, and appeals. */
const placeUrl = `${appUrl}/settings/moderation`;

type News = {
  caseId: string;
  /** Who decided; left out when nobody has yet. */
  adminId?: string;
  /** What the author is told was done, by a line (`says`: 'removed') and by mail; left out when nothing was. */
  author?: { says: string; decision: Decision; reason: string };
  /** What the reporters are told. */
  reporters?: string;
};

/** Tells the author of a thing, and those who reported it, what was decided. Always last in a write. */
export async function tellOfCase(tx: Database, { caseId, adminId, author, reporters }: News): Promise<void> {
  const [found] = await tx
    .select({ authorId: moderationCase.authorId, kind: moderationCase.subjectKind, about: caseSubject })
    .from(moderationCase)
    .where(eq(moderationCase.id, caseId));
  if (!found) throw new Error(`there is no case ${caseId}`);
  const { title } = found.about;
  // In words only as it is read, since each reads it in their own language.
  const about = { title, thing: found.kind };
  // What is decided later stands beside that it was hidden, and not in its place.
  const subject = adminId ? `case:${caseId}` : `case:${caseId}/hidden`;
  const told = new Map<string, Record<string, string | null>>();
  if (reporters) {
    for (const id of await reportersOf(tx, caseId)) told.set(id, { ...about, says: reporters });
  }
  if (author) told.set(found.authorId, { ...about, says: author.says, ...(adminId && { excerpt: author.reason }) });
  // In the order of the ids, as every write locks people.
  for (const to of [...told.keys()].sort()) {
    const data = told.get(to);
    if (data) {
      const isAuthor = to === found.authorId;
      await notify(tx, { to, kind: 'moderation', actorId: adminId ?? null, subject, data, hasLetter: isAuthor });
    }
  }
  if (author) {
    const { decision, reason } = author;
    const words = { decision, subject: { kind: found.kind, title }, reason: decision === 'hidden' ? null : reason };
    await write(tx, found.authorId, words);
  }
  await changed(tx, { tags: [found.authorId, ...told.keys()].map(tag.person) });
}

async function reportersOf(tx: Database, caseId: string): Promise<string[]> {
  const rows = await tx.select({ id: report.reporterId }).from(report).where(eq(report.caseId, caseId));
  return rows.map(({ id }) => id);
}

/** By mail too, whatever news somebody wants: it is about what they published. */
async function write(tx: Database, userId: string, told: Omit<TemplateData['moderation'], 'url'>) {
  const isThere = and(eq(user.id, userId), user.emailVerified, isNull(user.purgeAt));
  const [author] = await tx.select({ email: user.email }).from(user).where(isThere);
  if (!author?.email) return;
  await queueMail(tx, {
    to: author.email,
    userId,
    template: 'moderation',
    data: { ...told, url: placeUrl },
  });
}
