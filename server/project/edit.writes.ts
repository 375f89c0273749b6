import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { seenText } from '#db/seen-text.ts';
import * as tag from '#db/tags.ts';
import { moveWatches } from '../watch/watch.writes.ts';
import { refuseIncomplete } from './draft.writes.ts';
import { staleLists } from './listed.writes.ts';
import { lockOwnProject, moveTo } from './own-project.writes.ts';
import { problemsOf } from './project-content.input.ts';
import { storeContent } from './project-content.writes.ts';
import { askMembers } from './project-members.writes.ts';
import { renameTo, slugFor, stillFits } from './project-slug.writes.ts';
import type { EditProject } from './project-writes.input.ts';
import type { ProjectState } from './project-writes.output.ts';
import { settle } from './standing.writes.ts';

/**
 * Changes a public project. Another title may give it another address; the old one leads there.
 * @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT, PROJECT_INCOMPLETE, INVALID_INPUT
 */
export async function editProject(
  tx: Database,
  me: { id: string },
  { slug: asked, revision, content }: EditProject,
): Promise<ProjectState> {
  const statuses = ['published', 'archived'] as const;
  const target = await lockOwnProject(tx, { slug: asked, ownerId: me.id, statuses, revision });
  const { slug } = target;
  refuseIncomplete(problemsOf(content));
  const people = await storeContent(tx, target, content);
  const title = seenText(content.title);
  const next = title === target.title || stillFits(slug, title) ? slug : await slugFor(tx, { id: target.id, title });
  if (next !== slug) {
    await renameTo(tx, target, next);
    await moveWatches(tx, { from: `project:${slug}`, to: `project:${next}` });
  }
  const shown = { ...target, slug: next, title };
  await askMembers(tx, shown, people);
  await settle(tx, target.id);
  await changed(tx, {
    tags: [
      ...staleLists(shown, []),
      tag.project(slug),
      tag.mention(slug),
      ...[target.ownerId, ...people].map(tag.person),
    ],
  });
  return moveTo(tx, target, {});
}
