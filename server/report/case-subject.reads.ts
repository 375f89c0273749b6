import { type SQL, sql } from 'drizzle-orm';
import { moderationCase } from '#db/schema/report.ts';
import type { CaseSubject } from './report.output.ts';

/** `title` is the thing's own or that of what it hangs on, without words of ours. */
type Told = Omit<CaseSubject, 'kind'> & { words: string };

const id = moderationCase.subjectId;

/** What a case is about, with as much of its words as shows what they are like, in a select of `moderation_case`. */
export const caseSubject = subjectWith((text) => sql`left(${text}, 600)`);

/** The same with all of its words, for whoever decides about it. */
export const wholeSubject = subjectWith((text) => text);

function subjectWith(said: (text: SQL) => SQL): SQL<Told> {
  return sql<Told>`coalesce(case ${moderationCase.subjectKind}
  when 'project' then (select ${told({
    title: sql`p.title`,
    path: sql`'/projects/' || p.slug`,
    isHidden: sql`p.removed_reason is not null`,
    words: said(
      inParts(['tagline', 'description', 'story', 'novelty', 'comparison'].map((part) => sql.raw(`p.${part}`))),
    ),
  })} from project p where p.id = ${id})
  when 'comment' then (select ${told({
    title: sql`p.title`,
    path: sql`'/projects/' || p.slug || '#comment-' || c.id`,
    isHidden: sql`c.hidden_at is not null`,
    words: said(sql`c.body`),
  })} from comment c join project p on p.id = c.project_id where c.id = ${id})
  when 'post' then (select ${told({
    title: sql`p.title`,
    path: sql`'/chains/' || c.slug || '/posts/' || p.slug`,
    isHidden: sql`p.hidden_at is not null`,
    words: said(sql`p.body`),
  })} from post p join chain c on c.id = p.chain_id where p.id = ${id})
  when 'reply' then (select ${told({
    title: sql`p.title`,
    path: sql`'/chains/' || c.slug || '/posts/' || p.slug || '#reply-' || r.id`,
    isHidden: sql`r.hidden_at is not null`,
    words: said(sql`r.body`),
  })} from post_reply r join post p on p.id = r.post_id join chain c on c.id = p.chain_id where r.id = ${id})
  when 'chain' then (select ${told({
    title: sql`c.name`,
    path: sql`'/chains/' || c.slug`,
    isHidden: sql`c.hidden_reason is not null`,
    words: said(inParts([sql`c.description`, sql`c.rules`])),
  })} from chain c where c.id = ${id})
  when 'message' then (select ${told({
    title: sql`null`,
    path: sql`null`,
    isHidden: sql`m.hidden_reason is not null`,
    words: said(sql`m.body`),
  })} from message m where m.id = ${id})
  when 'user' then (select ${told({
    title: sql`u.username`,
    path: sql`'/users/' || u.username`,
    isHidden: sql`false`,
    words: said(sql`u.bio`),
  })} from "user" u where u.id = ${id})
end, ${told({ title: sql`null`, path: sql`null`, isHidden: sql`true`, words: sql`''` })})`;
}

/** Texts below each other; one that is empty leaves no gap. */
function inParts(texts: SQL[]): SQL {
  const said = texts.map((text) => sql`nullif(${text}, '')`);
  return sql`concat_ws(E'\\n\\n', ${sql.join(said, sql`, `)})`;
}

function told({ title, path, isHidden, words }: Record<keyof Told, SQL>): SQL {
  return sql`json_build_object('title', ${title}, 'path', ${path}, 'isHidden', ${isHidden}, 'words', ${words})`;
}

/** Splits what the select gave into the subject and its words. */
export function toSubject(
  kind: CaseSubject['kind'],
  { words, ...subject }: Told,
): { subject: CaseSubject; words: string } {
  return { subject: { kind, ...subject }, words };
}
