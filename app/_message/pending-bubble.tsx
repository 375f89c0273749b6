'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#app/_ui/button.tsx';
import { bubble, looks } from './message-bubble.tsx';
import { discard, type Pending, sendAgain } from './outbox.ts';

/** An own message that is under way, or was not taken. */
export function PendingBubble({ username, pending }: { username: string; pending: Pending }) {
  const queryClient = useQueryClient();
  const { key, body, problem } = pending;
  return (
    <li className="flex flex-col items-end pb-3">
      <p dir="auto" className={`${bubble} ${looks.own} ${problem ? 'outline-bad outline' : ''}`}>
        <span className="sr-only">You: </span>
        {body}
      </p>
      {problem === null ? (
        <p className="text-12 text-muted pt-1">Sending</p>
      ) : (
        <div className="flex max-w-full flex-wrap items-center justify-end gap-2 pt-1.5">
          <p className="text-12 text-bad text-right text-pretty">Not sent. {problem}</p>
          <Button size="small" className="touch:min-h-11" onClick={() => sendAgain(queryClient, username, pending)}>
            Try again
          </Button>
          <Button
            size="small"
            look="ghost"
            className="touch:min-h-11"
            onClick={() => discard(queryClient, username, key)}
          >
            Discard
          </Button>
        </div>
      )}
    </li>
  );
}
