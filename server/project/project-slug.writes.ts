import { and, eq, like, ne, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project, projectSlug } from '#db/schema/project.ts';
import { freeName, slugOf } from '#db/slug.ts';

/** What a project is called in addresses where nothing of its title can be kept. */
const nameless = 'project';

/**
 * A slug made of a title that no other project has or had. Who chooses among the same names waits for the other's end, so
 * that each finds what the one before took.
 */
export async function chooseSlug(tx: Database, { id, title }: { id: string; title: string }): Promise<string> {
  const base = baseOf(title);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`project-slug:${base}`}, 0))`);
  const [shown, before] = [
    await tx
      .select({ slug: project.slug })
      .from(project)
      .where(and(namedLike(project.slug, base), ne(project.id, id))),
    await tx
      .select({ slug: projectSlug.slug })
      .from(projectSlug)
      .where(and(namedLike(projectSlug.slug, base), ne(projectSlug.projectId, id))),
  ];
  const taken = new Set([...shown, ...before].map(({ slug }) => slug));
  return freeName(base, (name) => taken.has(name));
}

/** Whether a slug still says what a title says, with or without a number. */
export function stillFits(slug: string, title: string): boolean {
  const base = baseOf(title);
  return slug === base || (slug.startsWith(base.slice(0, 70)) && /^-\d+$/.test(slug.slice(base.length)));
}

/** Gives a locked public project another slug; the one it had leads there from now on. */
export async function renameTo(tx: Database, { id, slug }: { id: string; slug: string }, next: string): Promise<void> {
  await tx.delete(projectSlug).where(and(eq(projectSlug.projectId, id), eq(projectSlug.slug, next)));
  await tx.insert(projectSlug).values({ slug, projectId: id });
  await tx.update(project).set({ slug: next }).where(eq(project.id, id));
}

function baseOf(title: string): string {
  return slugOf(title) || nameless;
}

/** The name itself, and it with a number behind; one of full length gave its end for the number. */
function namedLike(column: typeof project.slug | typeof projectSlug.slug, base: string) {
  return or(eq(column, base), like(column, `${base.slice(0, 70)}%`));
}
