'use client';

import { chip, chosenChip } from '#app/_ui/chip.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { IntroList } from './intro-list.tsx';
import {
  boxNames,
  type IntroBox,
  type IntroStatus,
  type IntrosAddress,
  introsAddress,
  introsHref,
  statusNames,
} from './intros-address.ts';
import { IntrosLink } from './intros-link.tsx';

/** Requests for intros that one has received and sent. */
export function IntrosView() {
  const address = introsAddress(usePageParams('/intros'));
  const { box: current = 'received' } = address;
  return (
    <div className="wrap">
      <DocumentHead title="Intros" description="Who asked you, and whom you asked." path="/intros" hidden />
      <div className="mx-auto max-w-[760px] pt-6 pb-16">
        <h1>Intros</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">
          A request is open for 30 days. Accepting it opens a conversation; declining it says why.
        </p>
        <div className="border-line flex flex-wrap items-center justify-between gap-x-6 border-b">
          <nav aria-label="Requests" className={tabs}>
            {(Object.keys(boxNames) as IntroBox[]).map((box) => (
              <IntrosLink
                key={box}
                address={{ box }}
                aria-current={box === current ? 'page' : undefined}
                className={tab}
              >
                {boxNames[box]}
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
  const choices: [string, IntroStatus | undefined][] = [
    ['All', undefined],
    ...(Object.keys(statusNames) as IntroStatus[]).map((name): [string, IntroStatus] => [statusNames[name], name]),
  ];
  return (
    <nav aria-label="Status" className="flex flex-wrap gap-1.5 py-2">
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
