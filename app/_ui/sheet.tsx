'use client';

import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { useT } from './t.ts';

/**
 * Where the focus goes in a sheet that is written in; the platform gives it to the button that closes. Under a finger it
 * would have a keyboard cover half of what nobody has read yet.
 */
const firstField = 'form:has(textarea, input:not([type=radio], [type=checkbox])) :is(input, select, textarea)';

type SheetProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Stays in sight below what scrolls. */
  footer: ReactNode;
  onSubmit: (event: FormEvent) => void;
};

/**
 * A form over the page: from below on a phone, at the side on anything wider. It is open for as long as it is rendered.
 * The platform's own dialog keeps the focus inside, closes by Escape or a click beside it, and gives the focus back: when
 * it is closed, and not when it is merely taken away. Once a text was written in it a click beside it does nothing.
 */
export function Sheet({ title, onClose, children, footer, onSubmit }: SheetProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isWritten, setWritten] = useState(false);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    if (matchMedia('(pointer: fine)').matches) current?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      if (!current?.open) return;
      // Whoever takes it away knows.
      current.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
      current.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      closedby={isWritten ? 'closerequest' : 'any'}
      onInput={({ target }) => target instanceof HTMLTextAreaElement && setWritten(true)}
      className="tablet:m-0 tablet:ms-auto tablet:h-dvh tablet:max-h-none tablet:w-100 tablet:rounded-none bg-raised text-text shadow-float m-0 mt-auto max-h-[88dvh] w-full max-w-none flex-col rounded-t-[14px] backdrop:bg-[light-dark(#1c1c1966,#00000099)] open:flex"
    >
      <form method="dialog" onSubmit={onSubmit} className="flex min-h-0 flex-1 flex-col">
        <div className="flex items-center justify-between py-2 ps-5 pe-2">
          <h2 id={titleId} className="text-16">
            {title}
          </h2>
          <IconButton label={t('close')} onClick={() => dialog.current?.close()}>
            <X className="size-5" aria-hidden="true" />
          </IconButton>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
        <div className="border-line flex gap-2 border-t px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))] *:flex-1">
          {footer}
        </div>
      </form>
    </dialog>
  );
}
