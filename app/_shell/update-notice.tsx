'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DocumentLocale } from '#app/_i18n/document-locale.tsx';
import { Button, IconButton } from '#app/_ui/button.tsx';
import { useT } from './t.ts';

let isShown = false;

/** Says once, beside the page, that there is a newer one. It stays until it is answered: drafts are on the device. */
export function showUpdate(): void {
  if (isShown) return;
  isShown = true;
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(
    <DocumentLocale>
      <UpdateNotice />
    </DocumentLocale>,
  );
}

function UpdateNotice() {
  const t = useT();
  const [isOpen, setOpen] = useState(true);
  return (
    <div
      role="status"
      className="max-nav:bottom-[calc(var(--bottom-bar)+12px+env(safe-area-inset-bottom))] pointer-events-none fixed inset-x-3 bottom-4 z-20 grid justify-items-center print:hidden"
    >
      {isOpen && (
        <div className="rounded-8 bg-raised shadow-float border-line text-text pointer-events-auto flex items-center gap-2 border py-2 ps-4 pe-2">
          <p>{t('updated')}</p>
          <Button size="small" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
          <IconButton label={t('notNow')} onClick={() => setOpen(false)}>
            <X className="size-4" aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}
