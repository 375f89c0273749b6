import { Markdown } from '#app/_markdown/markdown';
import type { ProjectPage } from '#server/project/project.output.ts';
import { Section } from './section.tsx';

/** What the maker says of it. */
export function Words({ page }: { page: ProjectPage }) {
  return parts
    .filter(({ field }) => page[field].trim())
    .map(({ field, id, title }) => (
      <Section key={id} id={id} title={title}>
        <div dir="auto" className="text-16">
          <Markdown source={page[field]} />
        </div>
      </Section>
    ));
}

const parts = [
  { field: 'description', id: 'about', title: 'What it is' },
  { field: 'story', id: 'story', title: 'The story' },
  { field: 'novelty', id: 'novelty', title: 'What is new about it' },
  { field: 'comparison', id: 'comparison', title: 'How it compares' },
] as const;
