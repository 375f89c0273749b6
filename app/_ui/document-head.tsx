'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useTellHydrated } from './page-hydrated.ts';

type Head = {
  /** Without the site's name. */
  title: string;
  description: string;
  /** The page's one address, from the root: '/projects/tiny-cache'. */
  path: string;
  /** From the root, 1200 x 630; the site's own where a page has none. */
  image?: string;
  imageAlt?: string;
  type?: 'website' | 'article' | 'profile';
  /** Where what is new on it can be subscribed to, from the root. */
  feed?: string;
  /** For pages that no index should keep; `by-next` where Next tells indexes so itself. */
  hidden?: boolean | 'by-next';
};

/**
 * What crawlers, link previews and the tab read of a page. A view renders it with its data: React hoists it into the
 * first flush's <head>, and on a click the new title comes with the page, without a request of its own. Segments stay
 * free of data, so no page exports `metadata` or `generateMetadata`.
 */
export function DocumentHead({
  title,
  description,
  path,
  image,
  imageAlt,
  type = 'website',
  feed,
  hidden = false,
}: Head) {
  useTellHydrated();
  const origin = useContext(SiteOrigin);
  const picture = image ?? (hidden ? undefined : sitePicture);
  return (
    <>
      <title>{title === siteName ? siteName : `${title} · ${siteName}`}</title>
      <meta name="description" content={description} />
      {hidden === true && <meta name="robots" content="noindex" />}
      {!hidden && <link rel="canonical" href={new URL(path, origin).href} />}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed} />}
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={new URL(path, origin).href} />
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {picture && (
        <>
          <meta property="og:image" content={new URL(picture, origin).href} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={imageAlt ?? (image ? title : siteName)} />
        </>
      )}
    </>
  );
}

const siteName = 'Prova';
const sitePicture = '/preview.png';

export const SiteOrigin = createContext('http://localhost:3000');

/** The root layout gives the site's public address (`appUrl`) to every head below it. */
export function SiteOriginProvider({ origin, children }: { origin: string; children: ReactNode }) {
  return <SiteOrigin value={origin}>{children}</SiteOrigin>;
}
