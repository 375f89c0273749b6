'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { usePlaceName } from '#app/_keys/go-places.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useSignOut } from '#app/_shell/use-sign-out.ts';
import { Key } from '#app/_ui/key.tsx';
import { commandsFor, searchFor } from './commands.ts';
import { knownThings } from './known.ts';
import { CommandRow, RowGroup, ThingRow } from './palette-rows.tsx';
import { shownFor } from './shown.ts';
import { useT } from './t.ts';
import { takeTyped } from './typed-ahead.ts';
import { useFound } from './use-found.ts';
import { usePick } from './use-pick.ts';
import './palette.css';

type Props = { onClose: () => void; onKeys: () => void };

/**
 * Finds pages, things and what there is to do. It answers at once out of what this tab has read, and what the site finds
 * beyond that joins below. It is open for as long as it is rendered; the platform's dialog gives the focus back.
 */
export function Palette({ onClose, onKeys }: Props) {
  const t = useT();
  const placeName = usePlaceName();
  const queryClient = useQueryClient();
  const me = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const close = () => dialog.current?.close();
  // Before the browser hands over another key: it would stand alone in a box that is still empty.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
    setText(takeTyped());
  }, []);
  // As of when it was opened: rows stay where they are while it is open.
  const known = useMemo(() => knownThings(queryClient), [queryClient]);
  const onSignOut = useSignOut();
  const commands = useMemo(
    () => commandsFor({ me, onKeys, onSignOut, t, placeName }),
    [me, onKeys, onSignOut, t, placeName],
  );
  const shown = useMemo(() => shownFor({ text, known, commands }), [text, known, commands]);
  const found = useFound(text);
  const beyond = found.things.filter(({ href }) => !shown.things.some((one) => one.href === href));
  const results = [...shown.things, ...shown.commands, ...beyond];
  const search = useMemo(() => searchFor(text, t), [text, t]);
  const entries = search ? [...results, search] : results;
  const { markedId, onKeyDown, rowProps } = usePick({ entries, text, close });

  return (
    <dialog ref={dialog} onClose={onClose} closedby="any" aria-label={t('title')} className="palette">
      <div className="palette-ask">
        <Search className="text-muted size-5 shrink-0" strokeWidth={1.75} aria-hidden="true" />
        <input
          ref={input}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-label={t('title')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="palette-list"
          aria-activedescendant={markedId}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t('placeholder')}
          className="text-16 h-full min-w-0 flex-1 bg-transparent outline-none"
        />
        <button type="button" onClick={close} className="touch:min-h-11 touch:min-w-11" aria-label={t('close')}>
          <Key>esc</Key>
        </button>
      </div>
      {results.length === 0 && !found.isLooking && (
        <p className="text-muted px-4 py-6">{t(found.hasFailed ? 'nothingHere' : 'nothing')}</p>
      )}
      <div role="listbox" id="palette-list" aria-label={t('results')} tabIndex={-1} className="palette-list">
        {shown.groups.map(({ name, things }) => (
          <RowGroup key={name} name={t(`group-${name}`)}>
            {things.map((thing) => (
              <ThingRow key={thing.href} thing={thing} text={text} row={rowProps(thing)} />
            ))}
          </RowGroup>
        ))}
        {shown.commands.length > 0 && (
          <RowGroup name={t('commands')}>
            {shown.commands.map((command) => (
              <CommandRow key={command.title} command={command} row={rowProps(command)} />
            ))}
          </RowGroup>
        )}
        {beyond.length > 0 && (
          <RowGroup name={t('found')}>
            {beyond.map((thing) => (
              <ThingRow key={thing.href} thing={thing} text={text} row={rowProps(thing)} />
            ))}
          </RowGroup>
        )}
        {search && (
          <div className="palette-group">
            <CommandRow command={search} row={rowProps(search)} />
          </div>
        )}
      </div>
      <footer className="palette-foot">
        <span className="max-tablet:hidden flex items-center gap-1.5">
          {t.rich('move', {
            keys: () => (
              <>
                <Key>↑</Key>
                <Key>↓</Key>
              </>
            ),
          })}
        </span>
        <span className="max-tablet:hidden flex items-center gap-1.5">
          {t.rich('open', { keys: () => <Key>↵</Key> })}
        </span>
        <span role="status" className="ms-auto">
          {found.isLooking ? t('looking') : found.hasFailed ? t('unasked') : t('count', { count: results.length })}
        </span>
      </footer>
    </dialog>
  );
}
