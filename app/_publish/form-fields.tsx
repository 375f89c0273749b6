import type { ReactNode } from 'react';
import { contentMaxima, type ProjectContent } from '#server/project/project-content.input.ts';
import { CategoriesField } from './categories-field.tsx';
import type { Problems } from './content.ts';
import { TextField } from './field.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { RaisingFields } from './raising-fields.tsx';
import { useT } from './t.ts';
import { TeamField } from './team-field.tsx';
import { TechnologiesField } from './technologies-field.tsx';
import { wholeAddress } from './whole-address.ts';

type Props = {
  content: ProjectContent;
  problems: Problems;
  set: (values: Partial<ProjectContent>) => void;
  /** The fields that have files on their way. */
  deck: ReactNode;
  pictures: ReactNode;
};

/** All that an owner writes, in the order in which a reader will want to know it. */
export function FormFields({ content, problems, set, deck, pictures }: Props) {
  const t = useT();
  const of = <F extends keyof ProjectContent>(field: F) => ({
    value: content[field],
    error: problems[field],
    onValue: (value: ProjectContent[F]) => set({ [field]: value }),
  });
  const link = (field: 'demoUrl' | 'repositoryUrl' | 'videoUrl') => ({
    ...address,
    ...of(field),
    field,
    note: t('optional'),
    onBlur: () => {
      const whole = wholeAddress(content[field]);
      if (whole !== content[field]) set({ [field]: whole });
    },
  });
  return (
    <>
      <Part id="basics" title={t('basics')}>
        <TextField {...of('title')} field="title" label={t('title')} max={contentMaxima.title} />
        <TextField
          {...of('tagline')}
          field="tagline"
          label={t('tagline')}
          max={contentMaxima.tagline}
          hint={t('taglineHint')}
        />
        <CategoriesField {...of('categories')} />
        <TechnologiesField {...of('technologies')} />
      </Part>
      <Part id="description" title={t('descriptionPart')}>
        <MarkdownField
          {...of('description')}
          field="description"
          label={t('description')}
          rows={6}
          hint={t('descriptionHint')}
        />
        <MarkdownField {...of('story')} field="story" label={t('story')} />
        <MarkdownField {...of('novelty')} field="novelty" label={t('novelty')} />
        <MarkdownField {...of('comparison')} field="comparison" label={t('comparison')} />
      </Part>
      <Part id="links" title={t('links')}>
        <TextField {...link('demoUrl')} label={t('demo')} hint={t('demoHint')} />
        <TextField {...link('repositoryUrl')} label={t('repository')} />
        <TextField {...link('videoUrl')} label={t('video')} />
        {deck}
      </Part>
      <Part id="pictures" title={t('pictures')}>
        {pictures}
      </Part>
      <Part id="team" title={t('team')}>
        <TeamField {...of('members')} />
      </Part>
      <Part id="raising" title={t('raising')}>
        <RaisingFields content={content} problems={problems} set={set} />
      </Part>
    </>
  );
}

const address = { type: 'url', inputMode: 'url', placeholder: 'https://', autoComplete: 'off' } as const;

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="border-line grid scroll-mt-18 grid-cols-[minmax(0,1fr)] gap-5 border-t pt-6 first:border-0 first:pt-0"
    >
      <h2 id={`${id}-title`} className="text-16">
        {title}
      </h2>
      {children}
    </section>
  );
}
