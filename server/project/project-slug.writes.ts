import { and, eq, inArray, ne } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { project, projectSlug } from '#db/schema/project.ts';
import { slugOf } from '#db/slug.ts';
import { chooseSlug } from '../choose-slug.ts';

/** What a project is called in addresses where nothing of its title can be kept. */
const nameless = 'project';

/** A slug made of a title that no other project has or had. */
export function slugFor(tx: Database, { id, title }: { id: string; title: string }): Promise<string> {
  return chooseSlug(tx, { kind: 'project', name: baseOf(title) }, async (names) => {
    const shown = tx
      .select({ slug: project.slug })
      .from(project)
      .where(and(inArray(project.slug, names), ne(project.id, id)));
    const before = tx
      .select({ slug: projectSlug.slug })
      .from(projectSlug)
      .where(and(inArray(projectSlug.slug, names), ne(projectSlug.projectId, id)));
    return (await unionAll(shown, before)).map(({ slug }) => slug);
  });
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
