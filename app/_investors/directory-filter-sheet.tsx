'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices, TextField } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Sheet } from '#app/_ui/sheet.tsx';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import { type DirectoryAddress, directoryHref } from './directory-address.ts';
import { investorStatsQuery } from './directory-query.ts';
import { sectorNames, stageNames, typeNames } from './investor-words.ts';

/** All filters at once, each choice with how many the directory has. */
export function DirectoryFilterSheet({ address, onClose }: { address: DirectoryAddress; onClose: () => void }) {
  const { cursor: _, ...start } = address;
  const [draft, setDraft] = useState<DirectoryAddress>(start);
  const set = (change: DirectoryAddress) => setDraft((before) => ({ ...before, ...change }));
  const navigate = useNavigate();
  const { data } = useQuery(investorStatsQuery());
  const { checkSizeMin, checkSizeMax } = draft;
  const isTurned = checkSizeMin !== undefined && checkSizeMax !== undefined && checkSizeMin > checkSizeMax;
  const ordered = isTurned ? { ...draft, checkSizeMin: checkSizeMax, checkSizeMax: checkSizeMin } : draft;
  return (
    <Sheet
      title="Filters"
      onClose={onClose}
      onSubmit={() => navigate(directoryHref(ordered))}
      footer={
        <>
          <Button onClick={() => setDraft({ fit: address.fit })}>Clear all</Button>
          <Button type="submit" look="primary">
            Show investors
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        <Choices legend="Type">
          <Choice type="radio" name="type" checked={!draft.type} onChange={() => set({ type: undefined })}>
            Any
          </Choice>
          {investorTypes.map((type) => (
            <Choice key={type} type="radio" name="type" checked={draft.type === type} onChange={() => set({ type })}>
              <Counted count={countOf(data?.byType, type)}>{typeNames[type]}</Counted>
            </Choice>
          ))}
        </Choices>
        <Choice
          type="checkbox"
          checked={draft.openToIntros ?? false}
          onChange={({ target }) => set({ openToIntros: target.checked })}
        >
          Open to intros
        </Choice>
        <div className="grid grid-cols-2 gap-3">
          <Amount label="Check from" value={draft.checkSizeMin} onValue={(amount) => set({ checkSizeMin: amount })} />
          <Amount label="to" value={draft.checkSizeMax} onValue={(amount) => set({ checkSizeMax: amount })} />
          <p className="text-12 text-muted col-span-2 text-pretty">
            Whole US dollars. Investors match whose checks lie in that range in part.
          </p>
        </div>
        <Several
          legend="Stages, any of them"
          names={stages}
          words={stageNames}
          counts={data?.byStage}
          chosen={draft.stages ?? []}
          onChosen={(chosen) => set({ stages: chosen })}
        />
        <Several
          legend="Sectors, any of them"
          names={sectors}
          words={sectorNames}
          counts={data?.bySector}
          chosen={draft.sectors ?? []}
          onChosen={(chosen) => set({ sectors: chosen })}
        />
      </div>
    </Sheet>
  );
}

type Counts = { name: string; count: number }[] | undefined;

const countOf = (counts: Counts, name: string) => counts?.find((one) => one.name === name)?.count;

function Counted({ count, children }: { count: number | undefined; children: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-1 justify-between gap-2">
      {children}
      {count !== undefined && <span className="text-muted tabular-nums">{formatNumber(count)}</span>}
    </span>
  );
}

type AmountProps = { label: string; value: number | undefined; onValue: (amount: number | undefined) => void };

function Amount({ label, value, onValue }: AmountProps) {
  return (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      step={1000}
      defaultValue={value}
      onChange={({ target }) =>
        onValue(target.value === '' ? undefined : Math.max(0, Math.round(target.valueAsNumber)) || 0)
      }
    />
  );
}

type SeveralProps<Name extends string> = {
  legend: string;
  names: readonly Name[];
  words: Record<Name, string>;
  counts: Counts;
  chosen: Name[];
  onChosen: (chosen: Name[]) => void;
};

function Several<Name extends string>({ legend, names, words, counts, chosen, onChosen }: SeveralProps<Name>) {
  return (
    <Choices legend={legend}>
      <div className="grid grid-cols-2 gap-x-6">
        {names.map((name) => (
          <Choice
            key={name}
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChosen(names.filter((one) => (one === name ? target.checked : chosen.includes(one))))
            }
          >
            <Counted count={countOf(counts, name)}>{words[name]}</Counted>
          </Choice>
        ))}
      </div>
    </Choices>
  );
}
