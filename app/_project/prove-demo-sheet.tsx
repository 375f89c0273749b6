'use client';

import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { CopyButton } from '#app/_ui/copy-button.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import type { DemoCheck, DemoProved } from '#server/project/project-writes.output.ts';
import { projectQuery } from './project-query.ts';
import { useT } from './t-later.ts';

type Props = { check: DemoCheck; onClose: () => void };

/** How an owner proves that the demo is theirs, step by step, and what came of it. */
export function ProveDemoSheet({ check, onClose }: Props) {
  const t = useT();
  const { proved, failure, isBusy, look } = useCheck(check.slug);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (proved) onClose();
    else void look();
  };
  return (
    <Sheet
      title={t('prove')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <Button type="submit" look="primary" aria-disabled={isBusy || undefined}>
          {proved ? t('done') : isBusy ? t('looking') : t('check')}
        </Button>
      }
    >
      {proved ? <Proved proved={proved} /> : <Steps check={check} />}
      <div role="alert">
        {failure && <p className="rounded-8 bg-bad-soft text-bad mt-5 px-3 py-2 text-pretty">{failure}</p>}
      </div>
    </Sheet>
  );
}

/** Has the demo looked at. The page shows the new score as soon as the proof does. */
function useCheck(slug: string) {
  const queryClient = useQueryClient();
  const [proved, setProved] = useState<DemoProved>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await api.project.checkDemo.mutate({ slug });
      await queryClient.invalidateQueries({ queryKey: projectQuery(slug).queryKey });
      setProved(answer);
    } catch (error) {
      setFailure(toldOf(error).message);
    }
    setBusy(false);
  };
  return { proved, failure, isBusy, look };
}

function Steps({ check: { demoUrl, fileUrl, token } }: { check: DemoCheck }) {
  const t = useT();
  const tag = `<meta name="prova-verification" content="${token}">`;
  return (
    <div className="grid gap-6">
      <p className="text-text-2 text-pretty">{t.rich('proveIntro', { url: () => <ExternalLink href={demoUrl} /> })}</p>
      <ol className="grid list-decimal gap-6 ps-5 marker:font-semibold">
        <li className="grid gap-3 ps-1">
          <b className="font-semibold">{t('publishOne')}</b>
          <Words text={tag} label={t('theTag')}>
            {t.rich('tag', { code: (text) => <code className="font-mono">{text}</code> })}
          </Words>
          <Words text={token} label={t('theToken')}>
            {t.rich('token', { url: () => <ExternalLink href={fileUrl} /> })}
          </Words>
        </li>
        <li className="grid gap-1 ps-1">
          <b className="font-semibold">{t('haveChecked')}</b>
          <span className="text-text-2">{t('live')}</span>
        </li>
      </ol>
    </div>
  );
}

function Words({ text, label, children }: { text: string; label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <p className="text-text-2 [overflow-wrap:anywhere]">{children}</p>
      <code className="rounded-8 bg-sunken text-12 block px-3 py-2.5 font-mono break-all select-all">{text}</code>
      <div className="flex justify-end">
        <CopyButton text={text} label={label} />
      </div>
    </div>
  );
}

function Proved({ proved: { by, proofScore } }: { proved: DemoProved }) {
  const t = useT();
  return (
    <div role="status" className="grid justify-items-center gap-2 py-10 text-center">
      <CircleCheck className="text-good size-8" aria-hidden="true" />
      <b className="text-16 font-semibold">{t('yours')}</b>
      <p className="text-text-2 max-w-[36ch] text-balance">{t('yoursWhy', { by, score: proofScore })}</p>
    </div>
  );
}
