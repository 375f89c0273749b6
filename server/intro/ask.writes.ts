import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { excerptOf } from '../excerpt.ts';
import { notify } from '../notification/notify.writes.ts';
import { expireIntro } from './expire.writes.ts';
import type { AskBuilder, AskInvestor } from './intro.input.ts';
import type { IntroAsked } from './intro.output.ts';
import { builderTerms, investorTerms, type Terms } from './intro-terms.writes.ts';

const openForDays = 30;
/** Characters of the message that the inbox shows. */
const excerptLength = 160;

/** Asks the owner of a project for an intro, as an investor. @throws as `builderTerms` */
export async function askBuilder(tx: Database, me: { id: string }, input: AskBuilder): Promise<IntroAsked> {
  const terms = await builderTerms(tx, me, input);
  const asked = await ask(tx, terms, input.message);
  const { id, slug } = terms.project;
  // Only what investors ask counts among a project's requests: asking others oneself is no sign of interest.
  await tx
    .update(project)
    .set({ introRequestCount: sql`${project.introRequestCount} + 1`, updatedAt: sql`${project.updatedAt}` })
    .where(eq(project.id, id));
  await changed(tx, { tags: [tag.project(slug), tag.feed] });
  return asked;
}

/** Asks an investor for an intro about a project of one's own. @throws as `investorTerms` */
export async function askInvestor(tx: Database, me: { id: string }, input: AskInvestor): Promise<IntroAsked> {
  return ask(tx, await investorTerms(tx, me, input), input.message);
}

async function ask(tx: Database, { project, dueId, ...sides }: Terms, message: string): Promise<IntroAsked> {
  if (dueId) await expireIntro(tx, { id: dueId, now: new Date() });
  const expiresAt = sql`now() + make_interval(days => ${openForDays})`;
  const [row] = await tx
    .insert(introRequest)
    .values({ ...sides, projectId: project.id, message, expiresAt })
    .returning({ id: introRequest.id, expiresAt: introRequest.expiresAt });
  if (!row) throw new Error('the request was not written');
  await notify(tx, {
    to: sides.recipientId,
    kind: 'intro',
    actorId: sides.senderId,
    subject: `project:${project.slug}`,
    data: { title: project.title, excerpt: excerptOf(message, excerptLength) },
  });
  await changed(tx, { tags: [sides.senderId, sides.recipientId].map(tag.person) });
  return { id: row.id, expiresAt: row.expiresAt.toISOString() };
}
