import type { Database } from '#db/connect.ts';
import { noneOf, tellMentioned } from '../notification/tell-mentioned.writes.ts';
import type { LockedProject } from '../project/project-for-write.writes.ts';

type Mention = {
  target: Pick<LockedProject, 'slug' | 'title'>;
  id: string;
  actorId: string;
  names: string[];
  /** Who was told of the comment already. */
  but: string[];
};

/** Tells people that a comment names them; gives their ids. */
export function tellOfMention(tx: Database, { target, id, actorId, names, but }: Mention): Promise<string[]> {
  const { slug, title } = target;
  const data = { slug, title, commentId: id };
  return tellMentioned(tx, { names, actorId, subject: `project:${slug}`, data, whom: noneOf(but) });
}
