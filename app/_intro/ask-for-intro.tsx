'use client';

import { Handshake } from 'lucide-react';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import { useMark } from '#app/_voice/mark-query.ts';
import { useT } from './t.ts';

/** An investor asks about a project by its slug, a builder asks an investor by their username. */
export type Asked = { project: string; investor?: undefined } | { investor: string; project?: undefined };
type Look = {
  /** Shows the sign alone. */
  isNarrow?: boolean;
};

const load = async () => (await import('./ask-sheet.tsx')).AskSheet;

/** 'Ask for an intro', for whoever may; the code of its form comes when it is pointed at. */
export function AskForIntro(props: Asked & Look) {
  return props.project === undefined ? <AskInvestor {...props} /> : <AskBuilder {...props} />;
}

function AskBuilder({ project, isNarrow }: { project: string } & Look) {
  const me = useMe();
  const isOwn = useMark(project)?.isOwn ?? false;
  return me?.roles.includes('investor') && !isOwn ? <Ask asked={{ project }} isNarrow={isNarrow} /> : null;
}

function AskInvestor({ investor, isNarrow }: { investor: string } & Look) {
  return useMe()?.username === investor ? null : <Ask asked={{ investor }} isNarrow={isNarrow} />;
}

function Ask({ asked, isNarrow = false }: { asked: Asked } & Look) {
  const t = useT();
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  const isVisitor = useMe() === null;
  const askToSignIn = useAskToSignIn();
  return (
    <>
      <Button
        look="primary"
        aria-haspopup="dialog"
        title={isNarrow ? t('ask') : undefined}
        onClick={() => (isVisitor ? askToSignIn() : show())}
        {...ahead}
      >
        <Handshake className="size-4" aria-hidden="true" />
        <span className={isNarrow ? 'sr-only' : undefined}>{t('ask')}</span>
      </Button>
      {Sheet && <Sheet asked={asked} onClose={hide} />}
    </>
  );
}
