'use client';

import { chip, chosenChip } from '#app/_ui/chip.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { introStatuses } from '#db/vocabulary.ts';
import { IntroList } from './intro-list.tsx';
import { boxes, type IntroStatus, type IntrosAddress, introsAddress, introsHref } from './intros-address.ts';
import { IntrosLink } from './intros-link.tsx';
import { useT } from './t-later.ts';

/** Requests for intros that one has received and sent. */
export function IntrosView() {
  const t = useT();
  const address = introsAddress(usePageParams('/intros'));
  const { box: current = 'received' } = address;
  return (
    <div className="wrap">
      <DocumentHead title={t('intros')} description={t('introsAbout')} path="/intros" hidden />
      <div className="mx-auto max-w-[760px] pt-6 pb-16">
        <h1>{t('intros')}</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">{t('introsHint')}</p>
        <div className="border-line flex flex-wrap items-center justify-between gap-x-6 border-b">
          <nav aria-label={t('requests')} className={tabs}>
            {boxes.map((box) => (
              <IntrosLink
                key={box}
                address={{ box }}
                aria-current={box === current ? 'page' : undefined}
                className={tab}
              >
                {t(`box-${box}`)}
              </IntrosLink>
            ))}
          </nav>
          <Statuses address={address} />
        </div>
        <IntroList key={introsHref(address)} address={address} />
      </div>
    </div>
  );
}

function Statuses({ address: { box, status: current } }: { address: IntrosAddress }) {
  const t = useT();
  const choices: [string, IntroStatus | undefined][] = [
    [t('all'), undefined],
    ...introStatuses.map((status): [string, IntroStatus] => [t(`status-${status}`), status]),
  ];
  return (
    <nav aria-label={t('status')} className="flex flex-wrap gap-1.5 py-2">
      {choices.map(([name, status]) => (
        <IntrosLink
          key={name}
          address={{ box, status }}
          aria-current={status === current ? 'true' : undefined}
          className={`${chip} ${status === current ? chosenChip : ''}`}
        >
          {name}
        </IntrosLink>
      ))}
    </nav>
  );
}
