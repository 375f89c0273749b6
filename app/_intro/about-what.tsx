'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId } from 'react';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import type { OpenIntros } from '#server/intro/intro.output.ts';
import type { Asked } from './ask-for-intro.tsx';
import { IntrosLink } from './intros-link.tsx';
import { openIntrosQuery } from './intros-query.ts';
import { useT } from './t-later.ts';

type Props = {
  asked: Asked;
  slug: string;
  onChoose: (slug: string) => void;
  /** Told whether one may ask about what is chosen: not while a request about it is open. */
  onFree: (isFree: boolean) => void;
};

/** Which project it is about: a builder chooses one of their own. Says where one is open already. */
export function AboutWhat({ asked, slug, onChoose, onFree }: Props) {
  const input = asked.investor ? { username: asked.investor } : { slug: asked.project };
  const { data: open } = useQuery(openIntrosQuery(input));
  // Those of a project are all about it, by whichever slug it was asked for.
  const one = open?.items.find((item) => asked.project !== undefined || item.slug === slug);
  const isFree = one === undefined;
  useEffect(() => onFree(isFree), [isFree, onFree]);
  return (
    <>
      {asked.investor && <OwnProjects slug={slug} onChoose={onChoose} />}
      {one && <OpenAlready one={one} />}
    </>
  );
}

function OwnProjects({ slug, onChoose }: Pick<Props, 'slug' | 'onChoose'>) {
  const t = useT();
  const id = useId();
  const { data, isError } = useQuery(ownProjectsQuery());
  const published = data?.items.filter(({ status }) => status === 'published');
  const [only] = published ?? [];
  useEffect(() => {
    if (!slug && only && published?.length === 1) onChoose(only.slug);
  }, [slug, only, published?.length, onChoose]);
  if (isError) return <p role="alert">{t('notLoaded')}</p>;
  if (published?.length === 0) {
    return (
      <p className="rounded-8 bg-warn-soft px-4 py-3">
        {t.rich('publishFirst', {
          publish: (text) => <PublishLink className="text-accent underline">{text}</PublishLink>,
        })}
      </p>
    );
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {t('about')}
      </label>
      <select
        id={id}
        aria-required="true"
        value={slug}
        onChange={(event) => onChoose(event.target.value)}
        className={inputClass}
      >
        <option value="" disabled>
          {t('choose')}
        </option>
        {published?.map((project) => (
          <option key={project.slug} value={project.slug}>
            {project.title}
          </option>
        ))}
      </select>
    </div>
  );
}

function OpenAlready({ one }: { one: OpenIntros['items'][number] }) {
  const t = useT();
  const f = useFormats();
  const see = (text: ReactNode) => (
    <IntrosLink address={one.askedByMe ? { box: 'sent' } : {}} className="text-accent underline">
      {text}
    </IntrosLink>
  );
  return (
    <p role="status" className="rounded-8 bg-warn-soft px-4 py-3">
      {one.askedByMe ? t.rich('askedAlready', { date: f.date(one.expiresAt), see }) : t.rich('theyAsked', { see })}
    </p>
  );
}
