'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { Button } from '#app/_ui/button.tsx';
import { CopyButton } from '#app/_ui/copy-button.tsx';
import { Link } from '#app/_ui/link.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { Time } from '#app/_ui/time.tsx';
import { kinds } from './kind-table.ts';
import { discard, tryAgain } from './outbox.ts';
import { useT } from './t-later.ts';
import { useWaiting } from './waiting-query.ts';

/** What waits on this device: each with what it is, since when, and why it was not taken. */
export function WaitingSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const waiting = useWaiting();
  const about = useRef<HTMLParagraphElement>(null);
  return (
    <Sheet
      title={t('title')}
      onClose={onClose}
      onSubmit={() => {}}
      footer={<Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>{t('close')}</Button>}
    >
      <p ref={about} tabIndex={-1} className="text-muted pb-2 text-pretty outline-none">
        {waiting.length > 0 ? t('about') : t('nothing')}
      </p>
      <ul>
        {waiting.map((write) => (
          <WaitingItem key={write.key} write={write} onDiscard={() => about.current?.focus()} />
        ))}
      </ul>
    </Sheet>
  );
}

function WaitingItem({ write, onDiscard }: { write: WaitingWrite; onDiscard: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { title, path, text } = kinds[write.kind]?.words(write.input) ?? { title: write.kind, path: '' };
  return (
    <li className="border-line border-t py-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">{title}</span>
        <span className="text-12 text-muted shrink-0">
          <Time iso={new Date(write.at).toISOString()} long />
        </span>
      </p>
      {path && (
        <Link href={path} prefetch="intent" className="link text-12 inline-block max-w-full truncate">
          {path}
        </Link>
      )}
      {text && (
        <p dir="auto" className="text-text-2 line-clamp-4 pt-1 break-words whitespace-pre-line">
          {text}
        </p>
      )}
      {write.problem !== null && (
        <p className="text-bad pt-1 text-pretty">{t('notTaken', { problem: write.problem })}</p>
      )}
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="small" onClick={() => void tryAgain(queryClient, write.key)}>
          {write.over === undefined ? t('tryAgain') : t('keepMine')}
        </Button>
        <Button
          size="small"
          look="ghost"
          onClick={() => {
            onDiscard();
            void discard(queryClient, write);
          }}
        >
          {t('discard')}
        </Button>
        {text && <CopyButton text={text} label={t('text')} />}
      </div>
    </li>
  );
}
