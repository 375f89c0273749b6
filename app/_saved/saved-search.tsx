'use client';

import { type ComponentProps, useEffect, useRef } from 'react';
import { inputClass } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { type SavedAddress, savedAddress, savedHref } from './saved-address.ts';
import { useT } from './t.ts';

const pauseMs = 200;

/** Words of a saved project or of one's note; the list follows each pause in typing. Without scripts it is a form. */
export function SavedSearch({ address: { sort, text = '' } }: { address: SavedAddress }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const navigate = useNavigate();
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = text;
  }, [text]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const look = () => {
    clearTimeout(pause.current);
    const words = input.current?.value.trim() ?? '';
    // As of now: the sort may have been changed since the first letter.
    const shown = savedAddress(new URLSearchParams(location.search));
    if (words !== (shown.text ?? '')) {
      navigate(savedHref({ sort: shown.sort, text: words }), { replace: true, scroll: false });
    }
  };
  const onInput = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(look, pauseMs);
  };
  const onSubmit: ComponentProps<'form'>['onSubmit'] = (event) => {
    event.preventDefault();
    look();
  };
  return (
    <search className="max-tablet:w-full pb-2">
      <form action="/saved" onSubmit={onSubmit}>
        {sort && <input type="hidden" name="sort" value={sort} />}
        <input
          ref={input}
          type="search"
          name="text"
          defaultValue={text}
          onInput={onInput}
          aria-label={t('search')}
          placeholder={t('searchIn')}
          maxLength={200}
          autoComplete="off"
          className={`${inputClass} tablet:w-64`}
        />
      </form>
    </search>
  );
}
