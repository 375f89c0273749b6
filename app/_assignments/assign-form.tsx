'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FilterSelect } from '#app/_review/filter-select.tsx';
import { usePriorityOptions } from '#app/_review/words.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import type { assignmentPriorities } from '#db/vocabulary.ts';
import type { Assigned } from '#server/validator/assignment.output.ts';
import { AssignOutcome } from './assign-outcome.tsx';
import { ChooseProjects } from './choose-projects.tsx';
import { ChooseValidators } from './choose-validators.tsx';
import { useT } from './t.ts';

type Priority = (typeof assignmentPriorities)[number];

/** One project to one validator, or many to many: each of the chosen to each of the chosen. */
export function AssignForm() {
  const t = useT();
  const queryClient = useQueryClient();
  const priorities = usePriorityOptions();
  const [slugs, setSlugs] = useState<string[]>([]);
  const [usernames, setUsernames] = useState<string[]>([]);
  const [priority, setPriority] = useState<Priority>('normal');
  const [days, setDays] = useState('');
  const [outcome, setOutcome] = useState<Assigned | string>();
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const dueInDays = days ? Number(days) : undefined;
      setOutcome(await api.assignment.assign.mutate({ slugs, usernames, priority, dueInDays }));
      setSlugs([]);
      const stale = [trpc.assignment.pathKey(), trpc.validator.pathKey()];
      await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    } catch (error) {
      setOutcome(toldOf(error).message);
    } finally {
      setBusy(false);
    }
  };
  /** What came of the last choice says nothing of the next. */
  const chosen = (set: (names: string[]) => void) => (names: string[]) => {
    setOutcome(undefined);
    set(names);
  };
  const isReady = slugs.length > 0 && usernames.length > 0;
  return (
    <form
      className="wide:gap-12 rail:grid-cols-[minmax(0,1fr)_320px] grid grid-cols-[minmax(0,1fr)] gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) void send();
      }}
    >
      <ChooseProjects chosen={slugs} onChange={chosen(setSlugs)} />
      <div className="rail:sticky rail:top-20 grid content-start gap-5 self-start">
        <ChooseValidators chosen={usernames} onChange={chosen(setUsernames)} />
        <div className="grid grid-cols-2 items-start gap-3">
          <FilterSelect
            label={t('priority')}
            value={priority}
            options={priorities}
            onChange={(value) => setPriority((value ?? 'normal') as Priority)}
          />
          <label className="text-12 text-muted grid min-w-0 gap-1 font-medium">
            {t('days')}
            <input
              type="number"
              min={1}
              max={90}
              inputMode="numeric"
              placeholder={t('noLimit')}
              value={days}
              onChange={({ target }) => setDays(target.value)}
              className={`${inputClass} text-14 text-text font-normal`}
            />
          </label>
        </div>
        <Button type="submit" look="primary" aria-disabled={!isReady || isBusy || undefined}>
          {isReady ? t('assignTo', { projects: slugs.length, validators: usernames.length }) : t('choose')}
        </Button>
        <AssignOutcome outcome={outcome} />
      </div>
    </form>
  );
}
