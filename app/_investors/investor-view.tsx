'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { permanentRedirect } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Section } from '#app/_project/section.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Unfinished } from '#app/_ui/unfinished.tsx';
import { useIsDocument } from '#app/_ui/use-is-document.ts';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { InvestorCard } from '#server/investor/investor.output.ts';
import { useCountryName } from './countries.ts';
import { formatDuration } from './directory-words.ts';
import { useRange } from './dollars.ts';
import { InvestorFit } from './investor-fit.tsx';
import { InvestorHead } from './investor-head.tsx';
import { investorQuery } from './investor-query.ts';
import { InvestorTop } from './investor-top.tsx';
import { type KnownInvestor, knownInvestor } from './known-investor.ts';
import { MissingInvestor } from './missing-investor.tsx';
import { useT } from './t-later.ts';

/** An investor's page: what they look for, what they bring, whether they answer; at once, where a list said so. */
export function InvestorView() {
  const username = useOwnParam('username', '/investors/')?.toLowerCase();
  return username ? <Investor key={username} username={username} /> : null;
}

function Investor({ username }: { username: string }) {
  const queryClient = useQueryClient();
  const isDocument = useIsDocument();
  const [card] = useState(() => (isDocument ? undefined : knownInvestor(queryClient, username)));
  return card ? <Arriving card={card} /> : <Whole username={username} />;
}

function Arriving({ card }: { card: InvestorCard }) {
  const { data = card, isError, refetch } = useQuery(investorQuery(card.username));
  if (!data) return <MissingInvestor username={card.username} />;
  followRenamed(card.username, data);
  return <Shown investor={data} onRetry={isError ? () => void refetch() : undefined} />;
}

function Whole({ username }: { username: string }) {
  const { data: investor } = useSuspenseQuery(investorQuery(username));
  if (!investor) return <MissingInvestor username={username} />;
  followRenamed(username, investor);
  return <Shown investor={investor} />;
}

/** Leads to the page of the username that somebody has now. */
function followRenamed(before: string, { username }: { username: string }): void {
  if (username !== before) permanentRedirect(`/investors/${username}`);
}

function Shown({ investor, onRetry }: { investor: KnownInvestor; onRetry?: (() => void) | undefined }) {
  const t = useT();
  return (
    <article className="wrap with-rail">
      <InvestorHead investor={investor} />
      <div className="rail:pb-16 min-w-0 pt-6 pb-6">
        <InvestorTop investor={investor} />
        {onRetry && <Unfinished known={t('known')} onRetry={onRetry} />}
        <Words id="thesis" title={t('thesis')} text={investor.thesis} />
        <Words id="brings" title={t('brings')} text={investor.valueAdded} />
        <Words id="about" title={t('aboutThem')} text={investor.bio} />
        <Portfolio investor={investor} />
      </div>
      <div className="rail:py-6 grid min-w-0 content-start gap-8 pb-16">
        <InvestorFit investor={investor} />
        <LooksFor investor={investor} />
      </div>
    </article>
  );
}

function Words({ id, title, text }: { id: string; title: string; text: string }) {
  if (text === '') return null;
  return (
    <Section id={id} title={title}>
      <p dir="auto" className="text-16 max-w-[72ch] text-pretty [overflow-wrap:anywhere] whitespace-pre-line">
        {text}
      </p>
    </Section>
  );
}

function Portfolio({ investor: { notableInvestments, portfolioLinks } }: { investor: InvestorCard }) {
  const t = useT();
  if (notableInvestments.length === 0 && portfolioLinks.length === 0) return null;
  return (
    <Section id="portfolio" title={t('investedIn')}>
      {notableInvestments.length > 0 && <p dir="auto">{notableInvestments.join(', ')}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {portfolioLinks.map(({ label, url }) => (
          <li key={`${label} ${url}`} className="touch:min-h-11 inline-flex items-center pt-2 [overflow-wrap:anywhere]">
            <ExternalLink href={url}>{label}</ExternalLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LooksFor({ investor }: { investor: InvestorCard }) {
  const t = useT();
  const range = useRange();
  const countryName = useCountryName();
  const { checkSizeMin, checkSizeMax, stages, sectors, countries, answerRate, medianAnswerSeconds } = investor;
  return (
    <section aria-labelledby="looks-for">
      <h2 id="looks-for" className="border-line text-14 border-b pb-2">
        {t('looksFor')}
      </h2>
      <dl className="grid grid-cols-[fit-content(50%)_minmax(0,1fr)] gap-x-3">
        {checkSizeMax > 0 && <Fact name={t('checkSize')}>{range(checkSizeMin, checkSizeMax)}</Fact>}
        {stages.length > 0 && <Fact name={t('stages')}>{stages.map((stage) => t(`stage-${stage}`)).join(', ')}</Fact>}
        {sectors.length > 0 && (
          <Fact name={t('sectors')}>
            {sectors.map((sector) => (
              <Tag key={sector}>{t(`sector-${sector}`)}</Tag>
            ))}
          </Fact>
        )}
        {countries.length > 0 && (
          <Fact name={t('countries')}>
            <span suppressHydrationWarning>{countries.map(countryName).join(', ')}</span>
          </Fact>
        )}
        <Fact name={t('answers')}>
          {answerRate === null ? (
            <span className="text-muted">{t('noneAnswered')}</span>
          ) : (
            t('ofRequests', { share: answerRate })
          )}
        </Fact>
        {medianAnswerSeconds !== null && (
          <Fact name={t('halfOfThem')}>{t('within', { duration: formatDuration(medianAnswerSeconds, t) })}</Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-line col-span-2 grid grid-cols-subgrid border-b py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1">{children}</dd>
    </div>
  );
}
