import type { ReactNode } from 'react';
import { contentMaxima, type ProjectContent } from '#server/project/project-content.input.ts';
import { CategoriesField } from './categories-field.tsx';
import type { Problems } from './content.ts';
import { DeckField } from './deck-field.tsx';
import { TextField } from './field.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { RaisingFields } from './raising-fields.tsx';
import { TeamField } from './team-field.tsx';
import { TechnologiesField } from './technologies-field.tsx';

type Props = {
  content: ProjectContent;
  problems: Problems;
  set: (values: Partial<ProjectContent>) => void;
  /** The field of the pictures, which has files on their way. */
  pictures: ReactNode;
};

/** All that an owner writes, in the order in which a reader will want to know it. */
export function FormFields({ content, problems, set, pictures }: Props) {
  const of = <F extends keyof ProjectContent>(field: F) => ({
    value: content[field],
    error: problems[field],
    onValue: (value: ProjectContent[F]) => set({ [field]: value }),
  });
  return (
    <>
      <Part id="basics" title="Basics">
        <TextField {...of('title')} field="title" label="Title" max={contentMaxima.title} />
        <TextField
          {...of('tagline')}
          field="tagline"
          label="Tagline"
          max={contentMaxima.tagline}
          hint="What it does, in one plain sentence."
        />
        <CategoriesField {...of('categories')} />
        <TechnologiesField {...of('technologies')} />
      </Part>
      <Part id="description" title="Description">
        <MarkdownField
          {...of('description')}
          field="description"
          label="What it is"
          rows={6}
          hint="200 characters or more earn 5 points."
        />
        <MarkdownField {...of('story')} field="story" label="The story" />
        <MarkdownField {...of('novelty')} field="novelty" label="What is new about it" />
        <MarkdownField {...of('comparison')} field="comparison" label="How it compares to what exists" />
      </Part>
      <Part id="links" title="Links">
        <TextField
          {...link}
          {...of('demoUrl')}
          field="demoUrl"
          label="Demo"
          hint="Worth 5 points, and 10 more once you prove on the project’s page that it is yours. Another address is proved anew."
        />
        <TextField {...link} {...of('repositoryUrl')} field="repositoryUrl" label="Repository" />
        <TextField {...link} {...of('videoUrl')} field="videoUrl" label="Video" />
        <DeckField {...of('pitchDeckUrl')} />
      </Part>
      <Part id="pictures" title="Pictures">
        {pictures}
      </Part>
      <Part id="team" title="Team">
        <TeamField {...of('members')} />
      </Part>
      <Part id="raising" title="Raising">
        <RaisingFields content={content} problems={problems} set={set} />
      </Part>
    </>
  );
}

const link = { type: 'url', inputMode: 'url', note: 'optional', placeholder: 'https://', autoComplete: 'off' } as const;

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="border-line grid scroll-mt-18 gap-5 border-t pt-6 first:border-0 first:pt-0"
    >
      <h2 id={`${id}-title`} className="text-16">
        {title}
      </h2>
      {children}
    </section>
  );
}
