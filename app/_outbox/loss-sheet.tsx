'use client';

import { createRoot } from 'react-dom/client';
import type { Loss } from '#app/_account/sign-out.ts';
import { DocumentLocale } from '#app/_i18n/document-locale.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { useT } from './t-later.ts';

/** Asks whether to sign out although what waits or was begun here is lost by it. Beside the page, since a palette that asks closes. */
export function isLossMeant(loss: Loss): Promise<boolean> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  return new Promise((resolve) => {
    const onAnswer = (isMeant: boolean) => {
      root.unmount();
      host.remove();
      resolve(isMeant);
    };
    root.render(
      <DocumentLocale>
        <LossSheet loss={loss} onAnswer={onAnswer} />
      </DocumentLocale>,
    );
  });
}

function LossSheet({ loss, onAnswer }: { loss: Loss; onAnswer: (isMeant: boolean) => void }) {
  const t = useT();
  return (
    <Sheet
      title={t('signOutTitle')}
      onClose={() => onAnswer(false)}
      onSubmit={() => onAnswer(true)}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>{t('stay')}</Button>
          <Button type="submit" className="text-bad">
            {t('signOutStill')}
          </Button>
        </>
      }
    >
      {loss.unsent > 0 && <p className="text-text-2 text-pretty">{t('loss', { count: loss.unsent })}</p>}
      {loss.hasWords && <p className="text-text-2 text-pretty">{t('lossOfWords')}</p>}
    </Sheet>
  );
}
