'use client';

import { useState } from 'react';
import { useNextRow } from '#app/_admin/use-next-row.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import type { QueuedFeedback } from '#server/feedback/feedback.output.ts';
import { FeedbackWords } from './feedback-words.tsx';
import { useT } from './t.ts';
import { useQueueWrites } from './use-queue-writes.ts';

/** What somebody sent, and what an admin does about it. */
export function QueueRow({ feedback, onDone }: { feedback: QueuedFeedback; onDone: () => void }) {
  const t = useT();
  const { id, closedAt, sender } = feedback;
  const { row, leave: onLeave } = useNextRow<HTMLLIElement>();
  const { reopen, isBusy } = useQueueWrites(id, { onLeave, onDone });
  const [isAnswering, setAnswering] = useState<boolean>();
  return (
    <li ref={row} className="border-line grid gap-3 border-b py-4">
      <FeedbackWords feedback={feedback} sender={<Sender sender={sender} />} />
      {closedAt && (
        <Button size="small" className="justify-self-start" disabled={isBusy} onClick={() => void reopen()}>
          {t('reopen')}
        </Button>
      )}
      {!closedAt && !isAnswering && (
        <Button
          size="small"
          className="justify-self-start"
          // The button that cancelled is gone.
          autoFocus={isAnswering === false}
          onClick={() => setAnswering(true)}
        >
          {t(sender ? 'toAnswer' : 'close')}
        </Button>
      )}
      {!closedAt && isAnswering && (
        <AnswerForm id={id} isHeard={sender !== null} told={{ onLeave, onDone }} onCancel={() => setAnswering(false)} />
      )}
    </li>
  );
}

function Sender({ sender }: Pick<QueuedFeedback, 'sender'>) {
  const t = useT();
  if (!sender) return t('deleted');
  return (
    <ProfileLink
      username={sender.username}
      className="text-text-2 hover:text-accent touch:-my-3 touch:py-3 inline-flex items-center gap-1.5 font-medium"
    >
      <Avatar username={sender.username} name={sender.displayName} url={sender.avatarUrl} />
      <bdi>{sender.username}</bdi>
    </ProfileLink>
  );
}

type AnswerProps = {
  id: string;
  isHeard: boolean;
  told: Parameters<typeof useQueueWrites>[1];
  onCancel: () => void;
};

/** Whoever hears of it is told in these words. */
function AnswerForm({ id, isHeard, told, onCancel }: AnswerProps) {
  const t = useT();
  const { close, isBusy, failure } = useQueueWrites(id, told);
  const [answer, setAnswer] = useState('');
  return (
    <form
      className="grid max-w-150 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void close(answer);
      }}
    >
      {isHeard && (
        <label className="grid gap-1.5">
          <span className="font-semibold">{t('yourAnswer')}</span>
          <textarea
            rows={4}
            maxLength={5000}
            dir="auto"
            // It was asked for by the button in its place.
            // biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone
            autoFocus
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
            className={inputClass}
          />
        </label>
      )}
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          {t(answer.trim() ? 'answerClose' : 'closeOnly')}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
