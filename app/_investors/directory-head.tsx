'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { type ComponentProps, useEffect, useRef } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { Link, useNavigate } from '#app/_ui/link.tsx';
import { type DirectoryAddress, directoryAddress, directoryHref, filtersOf, paramsOf } from './directory-address.ts';
import { investorStatsQuery } from './directory-query.ts';
import { useT } from './t-later.ts';

const pauseMs = 200;

/** How many there are in all: the list goes on by keyset, so nobody counts what a filter leaves. */
export function DirectoryHead({ address }: { address: DirectoryAddress }) {
  const t = useT();
  const { data } = useSuspenseQuery(investorStatsQuery());
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
      <h1>{t('investors')}</h1>
      <p className="text-muted tabular-nums">{t('inAll', { count: data.count })}</p>
      <span className="flex-1" />
      <OwnPlace />
      <WordSearch address={address} />
    </div>
  );
}

/** To one's own entry, or to becoming an investor. */
function OwnPlace() {
  const t = useT();
  const isInvestor = useMe()?.roles.includes('investor');
  if (isInvestor) {
    return (
      <SettingsPageLink to="/settings/investor" className={buttonClass({ size: 'small' })}>
        {t('yourEntry')}
      </SettingsPageLink>
    );
  }
  return (
    <Link href="/investors/apply" prefetch="intent" className={buttonClass({ size: 'small' })}>
      {t('become')}
    </Link>
  );
}

/** Words of name, company or bio; the list follows each pause in typing. Without scripts it is a form. */
function WordSearch({ address }: { address: DirectoryAddress }) {
  const t = useT();
  const { text = '', cursor: _, ...others } = address;
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
    // As of now: a filter may have been changed since the first letter.
    const { cursor: _from, ...shown } = directoryAddress(new URLSearchParams(location.search));
    if (words !== (shown.text ?? '')) {
      navigate(directoryHref({ ...shown, text: words }), { replace: true, scroll: false });
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
    <search className="max-tablet:w-full">
      <form action="/investors" onSubmit={onSubmit}>
        {[...paramsOf(filtersOf(others))].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          ref={input}
          type="search"
          name="text"
          defaultValue={text}
          onInput={onInput}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          maxLength={200}
          autoComplete="off"
          className={`${inputClass} tablet:w-56`}
        />
      </form>
    </search>
  );
}
