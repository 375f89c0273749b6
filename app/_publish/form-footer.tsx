'use client';

import { Clock } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { Button } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { timeProblem } from '#server/project/scheduled-time.input.ts';
import { FieldError } from './field.tsx';
import { useT } from './t.ts';

type Props = {
  status: 'draft' | 'scheduled' | 'published' | 'archived' | 'removed';
  isBusy: boolean;
  /** Whether there is something to save, of what is public. */
  isChanged: boolean;
  state: ReactNode;
  onPublish: () => void;
  onSchedule: (at: Date) => void;
  onUnschedule: () => void;
  onSave: () => void;
  onDiscard: () => void;
  onClose: () => void;
};

/** What can be done with what is written. */
export function FormFooter({ status, isBusy, isChanged, state, ...on }: Props) {
  const t = useT();
  const [isScheduling, setScheduling] = useState(false);
  const isPublic = status === 'published' || status === 'archived';
  return (
    <div className="border-line grid gap-4 border-t pt-5">
      <div className="flex flex-wrap items-center gap-2">
        {isPublic ? (
          <>
            <Button look="primary" disabled={isBusy || !isChanged} onClick={on.onSave}>
              {t('save')}
            </Button>
            <Button disabled={isBusy || !isChanged} onClick={on.onDiscard}>
              {t('discard')}
            </Button>
          </>
        ) : (
          <>
            <Button look="primary" disabled={isBusy} onClick={on.onPublish}>
              {t('publishNow')}
            </Button>
            <Button disabled={isBusy} aria-expanded={isScheduling} onClick={() => setScheduling(!isScheduling)}>
              <Clock className="size-4" aria-hidden="true" />
              {status === 'scheduled' ? t('anotherTime') : t('schedule')}
            </Button>
            {status === 'scheduled' && (
              <Button disabled={isBusy} onClick={on.onUnschedule}>
                {t('unschedule')}
              </Button>
            )}
            <Button look="ghost" disabled={isBusy} onClick={on.onClose}>
              {t('close')}
            </Button>
          </>
        )}
        {state}
      </div>
      {isScheduling && !isPublic && <Schedule isBusy={isBusy} onSchedule={on.onSchedule} />}
    </div>
  );
}

function Schedule({ isBusy, onSchedule }: { isBusy: boolean; onSchedule: (at: Date) => void }) {
  const t = useT();
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState('');
  const [problem, setProblem] = useState<string>();
  const schedule = () => {
    const found = timeProblem(new Date(at), new Date());
    setProblem(found);
    if (found) input.current?.focus();
    else onSchedule(new Date(at));
  };
  return (
    <div className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex flex-wrap items-end gap-2">
        <label className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-1.5">
          <span className="font-semibold">{t('when')}</span>
          <input
            ref={input}
            type="datetime-local"
            aria-invalid={problem !== undefined}
            aria-describedby={problem && errorId}
            value={at}
            onChange={(event) => {
              setAt(event.target.value);
              setProblem(undefined);
            }}
            onKeyDown={({ key }) => key === 'Enter' && !isBusy && schedule()}
            className={inputClass}
          />
        </label>
        <Button disabled={isBusy || at === ''} onClick={schedule}>
          {t('scheduleThen')}
        </Button>
      </div>
      <FieldError id={errorId} error={problem && inOwnWords(problem)} />
    </div>
  );
}
