import { type SQL, sql } from 'drizzle-orm';
import { moderationCase } from '#db/schema/report.ts';
import type { CaseShown } from './moderation.output.ts';

const id = moderationCase.subjectId;

/** What the thing's page shows beside words, hidden or not, in a select of `moderation_case`. */
export const caseShown: SQL<CaseShown | null> = sql<CaseShown | null>`case ${moderationCase.subjectKind}
  when 'project' then (select ${shown({
    addresses: sql`to_jsonb(array_remove(array[p.demo_url, p.repository_url, p.video_url, p.pitch_deck_url], null))`,
    pictures: sql`(
      select jsonb_agg(jsonb_build_object('url', s.url, 'alt', s.alt) order by s.position)
      from project_screenshot s where s.project_id = p.id)`,
  })} from project p where p.id = ${id})
  when 'chain' then (select ${shown({
    addresses: sql`(select jsonb_agg(l -> 'url') from jsonb_array_elements(c.links) l)`,
    pictures: sql`(
      select jsonb_agg(jsonb_build_object('url', url, 'alt', ''))
      from unnest(array_remove(array[c.banner_url, c.logo_url], null)) url)`,
  })} from chain c where c.id = ${id})
end`;

function shown({ addresses, pictures }: Record<keyof CaseShown, SQL>): SQL {
  return sql`jsonb_build_object(
    'addresses', coalesce(${addresses}, '[]'), 'pictures', coalesce(${pictures}, '[]'))`;
}
