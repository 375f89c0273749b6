'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Section } from '#app/_project/section.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Link } from '#app/_ui/link.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import { siteNumbersQuery } from './about-query.ts';
import { restPaths } from './rest-paths.ts';

const what = 'A community where builders publish projects, prove them, and get found.';

export function AboutView() {
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title="About" description={what} path="/about" />
      <h1>About Prova</h1>
      <div className="text-16 mt-2 grid max-w-[72ch] gap-3 text-pretty">
        <p>{what}</p>
        <p>
          A proof score from 0 to 100 ranks projects by evidence instead of marketing: a verified owner, votes that
          carry statistical weight, badges by named validators, a demo and a repository that can be opened. Every point
          leads to what it was given for.
        </p>
      </div>
      <Numbers />
      <Section id="open" title="Nothing is hidden">
        <ul className="text-16 grid max-w-[72ch] gap-2">
          <li>
            <Link href="/formulas" prefetch="intent" className={link}>
              The formulas
            </Link>
            <span className="text-text-2 block">
              How every rank is reckoned, with an example each and every change.
            </span>
          </li>
          <li>
            <Link href="/speed" prefetch="intent" className={link}>
              The speed of this site
            </Link>
            <span className="text-text-2 block">How long its visitors really wait, as their browsers measured it.</span>
          </li>
        </ul>
      </Section>
      <Section id="api" title="The public API">
        <p className="text-16 mb-3 max-w-[72ch] text-pretty">
          What a visitor reads here can be read as JSON too, without a key, up to 600 requests a minute from an address.
          Lists give a cursor that leads to their next page.
        </p>
        <RestTable />
      </Section>
      <Section id="self-host" title="A site of your own">
        <div className="text-16 grid max-w-[72ch] gap-3 text-pretty">
          <p>
            Prova runs on one machine with Node 18 or newer and npm; it brings its own database. In a copy of the source
            one command installs it, starts what is missing and serves the site:
          </p>
          <pre className="rounded-8 bg-sunken text-14 overflow-x-auto px-4 py-3 font-mono">npm run up</pre>
          <p>A community can be brought in from a CSV file and taken out again. The README of the source says how.</p>
        </div>
      </Section>
      <Section id="licence" title="Licence">
        <p className="text-16 max-w-[72ch] text-pretty">
          Prova is free software under the{' '}
          <a href="https://opensource.org/license/mit" rel="noopener" className="link">
            MIT licence
          </a>
          . What people publish here stays theirs.
        </p>
      </Section>
    </div>
  );
}

const link = 'link touch:min-h-11 inline-flex items-center';

/** How much there is here, as of the last hour. */
function Numbers() {
  const { data } = useSuspenseQuery(siteNumbersQuery());
  return (
    <section aria-label="This site in numbers" className="mt-6">
      <Tiles>
        <Tile name="Projects" value={formatNumber(data.projects)} />
        <Tile name="People" value={formatNumber(data.people)} />
        <Tile name="Chains" value={formatNumber(data.chains)} />
      </Tiles>
    </section>
  );
}

function RestTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be wider than the column scrolls by itself, by keyboard too
    <section tabIndex={0} aria-label="Addresses of the public API" className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">Addresses of the public API</caption>
        <thead>
          <tr className="border-line text-12 text-muted border-b">
            <th scope="col" className="py-2 pr-6 text-left font-medium">
              GET
            </th>
            <th scope="col" className="py-2 text-left font-medium">
              What it gives
            </th>
          </tr>
        </thead>
        <tbody>
          {restPaths.map(({ path, gives }) => (
            <tr key={path} className="border-line border-b">
              <th scope="row" className="py-2 pr-6 text-left font-normal whitespace-nowrap">
                <code className="text-12 font-mono">{path}</code>
              </th>
              <td className="text-text-2 min-w-60 py-2">{gives}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
