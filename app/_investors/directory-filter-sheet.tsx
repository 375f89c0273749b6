'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices, TextField } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import { type DirectoryAddress, directoryHref } from './directory-address.ts';
import { investorStatsQuery } from './directory-query.ts';
import { useSectorName } from './directory-words.ts';
import { useStageName } from './investor-words.ts';
import { useT } from './t-later.ts';

/** All filters at once, each choice with how many the directory has. */
export function DirectoryFilterSheet({ address, onClose }: { address: DirectoryAddress; onClose: () => void }) {
  const t = useT();
  const sectorName = useSectorName();
  const stageName = useStageName();
  const { cursor: _, ...start } = address;
  // Only what was chosen here: opened as soon as a filter was, the page may hear of that one later.
  const [chosen, setChosen] = useState<DirectoryAddress>({});
  const draft = { ...start, ...chosen };
  const set = (change: DirectoryAddress) => setChosen((before) => ({ ...before, ...change }));
  const [clearings, setClearings] = useState(0);
  const clear = () => {
    setChosen({ ...Object.fromEntries(Object.keys(draft).map((name) => [name, undefined])), fit: address.fit });
    setClearings(clearings + 1);
  };
  const navigate = useNavigate();
  const { data } = useQuery(investorStatsQuery());
  const { checkSizeMin, checkSizeMax } = draft;
  const isTurned = checkSizeMin !== undefined && checkSizeMax !== undefined && checkSizeMin > checkSizeMax;
  const ordered = isTurned ? { ...draft, checkSizeMin: checkSizeMax, checkSizeMax: checkSizeMin } : draft;
  return (
    <Sheet
      title={t('filters')}
      onClose={onClose}
      onSubmit={() => navigate(directoryHref(ordered))}
      footer={
        <>
          <Button onClick={clear}>{t('clearAll')}</Button>
          <Button type="submit" look="primary">
            {t('showInvestors')}
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        <Choices legend={t('type')}>
          <Choice type="radio" name="type" checked={!draft.type} onChange={() => set({ type: undefined })}>
            {t('any')}
          </Choice>
          {investorTypes.map((type) => (
            <Choice key={type} type="radio" name="type" checked={draft.type === type} onChange={() => set({ type })}>
              <Counted count={countOf(data?.byType, type)}>{t(`types-${type}`)}</Counted>
            </Choice>
          ))}
        </Choices>
        <Choice
          type="checkbox"
          checked={draft.openToIntros ?? false}
          onChange={({ target }) => set({ openToIntros: target.checked })}
        >
          {t('openToIntros')}
        </Choice>
        {/* Boxes keep what was typed in them: once all is cleared they are others. */}
        <div key={clearings} className="grid grid-cols-2 gap-3">
          <Amount
            label={t('checkFrom')}
            value={draft.checkSizeMin}
            onValue={(amount) => set({ checkSizeMin: amount })}
          />
          <Amount label={t('checkTo')} value={draft.checkSizeMax} onValue={(amount) => set({ checkSizeMax: amount })} />
          <p className="text-12 text-muted col-span-2 text-pretty">{t('checkHint')}</p>
        </div>
        <Several
          legend={t('anyStage')}
          names={stages}
          nameOf={stageName}
          counts={data?.byStage}
          chosen={draft.stages ?? []}
          onChosen={(chosen) => set({ stages: chosen })}
        />
        <Several
          legend={t('anySector')}
          names={sectors}
          nameOf={sectorName}
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
  const f = useFormats();
  return (
    <span className="flex min-w-0 flex-1 justify-between gap-2">
      {children}
      {count !== undefined && <span className="text-muted tabular-nums">{f.number(count)}</span>}
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
  nameOf: (name: Name) => string;
  counts: Counts;
  chosen: Name[];
  onChosen: (chosen: Name[]) => void;
};

function Several<Name extends string>({ legend, names, nameOf, counts, chosen, onChosen }: SeveralProps<Name>) {
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
            <Counted count={countOf(counts, name)}>{nameOf(name)}</Counted>
          </Choice>
        ))}
      </div>
    </Choices>
  );
}
