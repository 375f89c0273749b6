'use client';

import { Search } from 'lucide-react';
import { type ComponentProps, useEffect, useId, useRef } from 'react';
import { useNavigate } from '#app/_ui/link.tsx';
import { type SearchAddress, searchHref } from './search-address.ts';
import { useT } from './t.ts';

const pauseMs = 150;

type Props = {
  address: SearchAddress;
  /** What the box finds, said to a screen reader. */
  label: string;
  live?: boolean;
};

/**
 * Where one says what to look for. With `live` the address follows each pause in typing, and the box follows the address
 * whenever nobody types in it, as after 'back'; where it opens empty one can type at once. Without scripts it is a form.
 */
export function SearchBox({ address, label, live = false }: Props) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const navigate = useNavigate();

  // Focus alone is no typing: a box that opens empty has it, also when one presses a suggestion. What differs at first was
  // typed before the page listened.
  const isTypedIn = useRef(true);
  useEffect(() => {
    const box = input.current;
    if (!box) return;
    const isAhead = box === document.activeElement && isTypedIn.current && box.value.trim() !== address.q;
    if (isAhead) return;
    isTypedIn.current = false;
    if (box.value.trim() !== address.q) box.value = address.q;
  }, [address.q]);
  // Once: a page that one comes back to runs its effects again.
  const opensEmpty = useRef(address.q === '');
  useEffect(() => {
    if (live && opensEmpty.current) input.current?.focus({ preventScroll: true });
    opensEmpty.current = false;
    return () => clearTimeout(pause.current);
  }, [live]);

  const look = () => {
    clearTimeout(pause.current);
    const q = input.current?.value.trim() ?? '';
    if (q !== address.q || !live) navigate(searchHref({ ...address, q }), { replace: live, scroll: !live });
  };
  const onInput = () => {
    isTypedIn.current = true;
    if (!live) return;
    clearTimeout(pause.current);
    pause.current = setTimeout(look, pauseMs);
  };
  const onSubmit: ComponentProps<'form'>['onSubmit'] = (event) => {
    event.preventDefault();
    look();
  };

  return (
    <search>
      <form action="/search" onSubmit={onSubmit} className="relative">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Search
          className="text-muted pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2"
          strokeWidth={1.75}
          aria-hidden="true"
        />
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          defaultValue={address.q}
          onInput={onInput}
          placeholder={t('hint')}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className="rounded-8 border-edge bg-surface text-16 hover:border-muted h-12 w-full border ps-11 pe-3 placeholder-shown:text-ellipsis"
        />
        {address.kind && <input type="hidden" name="kind" value={address.kind} />}
      </form>
    </search>
  );
}
