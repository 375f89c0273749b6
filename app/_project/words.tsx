import { Markdown } from '#app/_markdown/markdown';
import type { ProjectPage } from '#server/project/project.output.ts';
import { Section } from './section.tsx';
import { useT } from './t.ts';

/** What the maker says of it. */
export function Words({ page }: { page: ProjectPage }) {
  const t = useT();
  return parts
    .filter(({ field }) => page[field].trim())
    .map(({ field, id }) => (
      <Section key={id} id={id} title={t(`words-${field}`)}>
        <div dir="auto" className="text-16">
          <Markdown source={page[field]} />
        </div>
      </Section>
    ));
}

const parts = [
  { field: 'description', id: 'about' },
  { field: 'story', id: 'story' },
  { field: 'novelty', id: 'novelty' },
  { field: 'comparison', id: 'comparison' },
] as const;
