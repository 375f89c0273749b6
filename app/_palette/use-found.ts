import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { postHref } from '#app/_post/post-link.tsx';
import { searchQuery } from '#app/_search/search-query.ts';
import type { SearchResults } from '#server/search/search.output.ts';
import { fold } from './fold.ts';
import type { Thing } from './known.ts';

const pauseMs = 150;
/** One letter finds too much to be of use. */
const fewestLetters = 2;

/** What the site finds beyond what this tab knows, once one has paused in typing. */
export function useFound(text: string): { things: Thing[]; isLooking: boolean; hasFailed: boolean } {
  const [q, setQ] = useState('');
  const wanted = text.trim().slice(0, 200);
  useEffect(() => {
    const pause = setTimeout(() => setQ(wanted), pauseMs);
    return () => clearTimeout(pause);
  }, [wanted]);
  const isWorthwhile = wanted.length >= fewestLetters;
  const enabled = isWorthwhile && q.length >= fewestLetters;
  const { data, isFetching, isLoadingError } = useQuery({ ...searchQuery({ q }), enabled });
  const isCurrent = isWorthwhile && q === wanted;
  return {
    things: isCurrent && data ? thingsIn(data) : [],
    isLooking: isWorthwhile && (!isCurrent || isFetching),
    hasFailed: isCurrent && isLoadingError,
  };
}

export function thingsIn({ projects, users, chains, posts, investors }: SearchResults): Thing[] {
  return [
    ...projects.map(({ item: { slug, title, tagline, coverUrl } }) =>
      thing({ kind: 'project', href: `/projects/${slug}`, name: slug, title, about: tagline, pictureUrl: coverUrl }),
    ),
    ...users.map(({ item: { username, displayName, avatarUrl } }) =>
      thing({
        kind: 'person',
        href: `/users/${username}`,
        name: username,
        title: displayName,
        about: username,
        pictureUrl: avatarUrl,
      }),
    ),
    ...chains.map(({ item: { slug, name, description, logoUrl } }) =>
      thing({
        kind: 'chain',
        href: `/chains/${slug}`,
        name: slug,
        title: name,
        about: description,
        pictureUrl: logoUrl,
      }),
    ),
    ...posts.map(({ item: { slug, title, chain } }) =>
      thing({
        kind: 'post',
        href: postHref({ slug: chain.slug, post: slug }),
        name: chain.slug,
        title,
        about: chain.name,
        pictureUrl: null,
      }),
    ),
    ...investors.map(({ item: { username, name, title, company, avatarUrl } }) =>
      thing({
        kind: 'investor',
        href: `/investors/${username}`,
        name: username,
        title: name,
        about: [title, company].filter(Boolean).join(', '),
        pictureUrl: avatarUrl,
      }),
    ),
  ];
}

const thing = (values: Omit<Thing, 'folded'>): Thing => ({
  ...values,
  folded: { title: fold(values.title), about: fold(values.about) },
});
