'use client';

import { X } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import { IconButton } from '#app/_ui/button.tsx';
import { Key } from '#app/_ui/key.tsx';
import { actsHere } from '#app/_ui/use-keys.ts';
import { keyGroups } from './key-groups.ts';
import { useT } from './t-later.ts';

/** All keys, in groups; those that do something on this page are marked. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      closedby="any"
      aria-labelledby="keys-title"
      className="bg-raised text-text shadow-float m-auto max-h-[88dvh] w-[min(calc(100vw-32px),640px)] max-w-none flex-col rounded-[12px] backdrop:bg-[light-dark(#1c1c1966,#00000099)] open:flex"
    >
      <header className="flex items-center justify-between gap-4 py-2 ps-5 pe-2">
        <h2 id="keys-title" className="text-16">
          {t('keys')}
        </h2>
        <IconButton label={t('close')} onClick={() => dialog.current?.close()}>
          <X className="size-5" aria-hidden="true" />
        </IconButton>
      </header>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-labelledby="keys-title"
        className="min-h-0 overflow-y-auto overscroll-contain px-5 pb-5 focus-visible:-outline-offset-2"
      >
        <div className="tablet:columns-2 gap-x-8">
          {keyGroups(t).map(({ name, keys }) => (
            <section key={name} aria-label={name} className="break-inside-avoid pb-5">
              <h3 className="text-12 text-muted pb-1 font-medium">{name}</h3>
              <dl>
                {keys.map(({ press, does, page }) => {
                  const isHere = !page || actsHere(page);
                  return (
                    <div key={does} className="border-line flex min-h-9 items-center gap-3 border-b py-1">
                      <dt className="flex min-w-18 shrink-0 items-center gap-1">
                        {press.map((key, index) => (
                          <Fragment key={key}>
                            {index > 0 && ' '}
                            <Key>{key}</Key>
                          </Fragment>
                        ))}
                      </dt>
                      <dd className={isHere ? '' : 'text-muted'}>
                        {does}
                        {page && isHere && <span className="text-accent text-12 ms-2 font-medium">{t('here')}</span>}
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </section>
          ))}
        </div>
        <p className="text-muted text-pretty">{t('note')}</p>
      </section>
    </dialog>
  );
}
