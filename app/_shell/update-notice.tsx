'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, IconButton } from '#app/_ui/button.tsx';

let isShown = false;

/** Says once, beside the page, that there is a newer one. It stays until it is answered: drafts are on the device. */
export function showUpdate(): void {
  if (isShown) return;
  isShown = true;
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(<UpdateNotice />);
}

function UpdateNotice() {
  const [isOpen, setOpen] = useState(true);
  return (
    <div
      role="status"
      className="max-nav:bottom-[calc(var(--bottom-bar)+12px+env(safe-area-inset-bottom))] pointer-events-none fixed inset-x-3 bottom-4 z-20 grid justify-items-center print:hidden"
    >
      {isOpen && (
        <div className="rounded-8 bg-raised shadow-float border-line text-text pointer-events-auto flex items-center gap-2 border py-2 pr-2 pl-4">
          <p>Prova was updated. Reload when it suits you.</p>
          <Button size="small" onClick={() => location.reload()}>
            Reload
          </Button>
          <IconButton label="Not now" onClick={() => setOpen(false)}>
            <X className="size-4" aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}
