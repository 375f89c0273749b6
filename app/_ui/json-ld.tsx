'use client';

import { useContext } from 'react';
import { SiteOrigin } from './document-head.tsx';

type Props = {
  /** A type of schema.org. */
  type: string;
  path: string;
  data: Record<string, unknown>;
};

/** A page's facts for crawlers, by the words of schema.org. */
export function JsonLd({ type, path, data }: Props) {
  const url = new URL(path, useContext(SiteOrigin)).href;
  const json = JSON.stringify({ '@context': 'https://schema.org', '@type': type, url, ...data });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which no element can end
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  );
}
