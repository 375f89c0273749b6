'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormats } from '#app/_i18n/formats.ts';
import { Section } from '#app/_project/section.tsx';
import { SpeedLink } from '#app/_speed/speed-link.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Link } from '#app/_ui/link.tsx';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import { siteNumbersQuery } from './about-query.ts';
import { atomPaths, restPaths } from './rest-paths.ts';
import { useT } from './t.ts';

export function AboutView() {
  const t = useT();
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t('title')} description={t('what')} path="/about" />
      <h1>{t('about')}</h1>
      <div className="text-16 mt-2 grid max-w-[72ch] gap-3 text-pretty">
        <p>{t('what')}</p>
        <p>{t('score')}</p>
      </div>
      <Numbers />
      <Section id="open" title={t('open')}>
        <ul className="text-16 grid max-w-[72ch] gap-2">
          <li>
            <Link href="/formulas" prefetch="intent" className={link}>
              {t('formulas')}
            </Link>
            <span className="text-text-2 block">{t('formulasAbout')}</span>
          </li>
          <li>
            <SpeedLink className={link}>{t('speed')}</SpeedLink>
            <span className="text-text-2 block">{t('speedAbout')}</span>
          </li>
        </ul>
      </Section>
      <Section id="api" title={t('api')}>
        <p className="text-16 mb-3 max-w-[72ch] text-pretty">{t('apiAbout')}</p>
        <RestTable name={t('addresses')} paths={restPaths} />
      </Section>
      <Section id="feeds" title={t('feeds')}>
        <p className="text-16 mb-3 max-w-[72ch] text-pretty">{t('feedsAbout')}</p>
        <RestTable name={t('feedAddresses')} paths={atomPaths} />
      </Section>
      <Section id="self-host" title={t('selfHost')}>
        <div className="text-16 grid max-w-[72ch] gap-3 text-pretty">
          <p>{t('selfHostAbout')}</p>
          <pre className="rounded-8 bg-sunken text-14 overflow-x-auto px-4 py-3 font-mono">npm run up</pre>
          <p>{t('selfHostCsv')}</p>
        </div>
      </Section>
      <Section id="licence" title={t('licence')}>
        <p className="text-16 max-w-[72ch] text-pretty">
          {t.rich('licenceAbout', {
            link: (text) => (
              <a href="https://opensource.org/license/mit" rel="noopener" className="link">
                {text}
              </a>
            ),
          })}
        </p>
      </Section>
    </div>
  );
}

const link = 'link touch:min-h-11 inline-flex items-center';

/** How much there is here, as of the last hour. */
function Numbers() {
  const t = useT();
  const f = useFormats();
  const { data } = useSuspenseQuery(siteNumbersQuery());
  return (
    <section aria-label={t('numbers')} className="mt-6">
      <Tiles>
        <Tile name={t('projects')} value={f.number(data.projects)} />
        <Tile name={t('people')} value={f.number(data.people)} />
        <Tile name={t('chains')} value={f.number(data.chains)} />
      </Tiles>
    </section>
  );
}

function RestTable({ name, paths }: { name: string; paths: typeof restPaths | typeof atomPaths }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be wider than the column scrolls by itself, by keyboard too
    <section tabIndex={0} aria-label={name} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr className="border-line text-12 text-muted border-b">
            <th scope="col" className="py-2 pe-6 text-start font-medium">
              GET
            </th>
            <th scope="col" className="py-2 text-start font-medium">
              {t('gives')}
            </th>
          </tr>
        </thead>
        <tbody>
          {paths.map(({ path, gives }) => (
            <tr key={path} className="border-line border-b">
              <th scope="row" className="py-2 pe-6 text-start font-normal whitespace-nowrap">
                <code className="text-12 font-mono">{path}</code>
              </th>
              <td className="text-text-2 min-w-60 py-2">{t(`get-${gives}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
