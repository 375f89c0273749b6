'use client';

import { createRoot } from 'react-dom/client';
import { toast as sonner, Toaster } from 'sonner';
import { DocumentLocale } from '#app/_i18n/document-locale.tsx';
import { Button } from './button.tsx';
import { useT } from './t.ts';
import type { Toast } from './toast.ts';

const shownMs = 10_000;
let isThere = false;

export function showToast({ title, key, action }: Toast): void {
  start();
  sonner.custom(
    (id) => (
      <div className="rounded-8 bg-raised shadow-float border-line text-text flex min-h-(--control) w-(--width) max-w-full items-center justify-between gap-3 border py-2 ps-4 pe-2">
        <p className="text-14 py-1">{title}</p>
        {action && (
          <Button
            size="small"
            onClick={() => {
              sonner.dismiss(id);
              action.act();
            }}
          >
            {action.name}
          </Button>
        )}
      </div>
    ),
    { duration: shownMs, id: key },
  );
}

/** Beside the page and not in it, so that it stays as pages change. */
function start(): void {
  if (isThere) return;
  isThere = true;
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(
    <DocumentLocale>
      <Toasts />
    </DocumentLocale>,
  );
}

function Toasts() {
  const t = useT();
  return (
    <Toaster
      position="bottom-right"
      // One behind another could not be acted on where nothing hovers.
      expand
      style={{ fontFamily: 'inherit' }}
      containerAriaLabel={t('messages')}
      offset={{ bottom: 'var(--messages)' }}
      mobileOffset={{ bottom: 'var(--messages)' }}
    />
  );
}
