import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import type { OwnSubmissions as Submissions } from '#server/chain/own-chain.output.ts';
import { forgetChain } from './chain-query.ts';
import { ownSubmissionsQuery } from './own-chain-query.ts';
import { useT } from './t.ts';

type Item = Submissions['items'][number];

/** The own projects in a chain and what was decided about them. */
export function OwnSubmissions({ slug, items }: { slug: string; items: Item[] }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const withdraw = async ({ project }: Item) => {
    setFailure(undefined);
    try {
      await api.chain.withdraw.mutate({ slug, project: project.slug });
    } catch (error) {
      setFailure(toldOf(error).message);
    }
    await Promise.all([
      forgetChain(queryClient, slug),
      queryClient.invalidateQueries({ queryKey: ownSubmissionsQuery(slug).queryKey }),
    ]);
  };
  return (
    <section aria-labelledby="own-submissions-title">
      <h3 id="own-submissions-title" className="border-line text-14 border-b pb-2">
        {t('yourProjects')}
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.project.slug} className="border-line flex items-center gap-3 border-b py-2">
            <div className="grid min-w-0 flex-1">
              <bdi className="truncate font-medium">{item.project.title}</bdi>
              <span className="text-12 text-muted [overflow-wrap:anywhere]">
                {t(`status-${item.status}`)}
                {item.reason && <> {item.reason}</>}
              </span>
            </div>
            {item.status !== 'rejected' && (
              <Button
                size="small"
                aria-label={t('withdrawNamed', { title: item.project.title })}
                onClick={() => void withdraw(item)}
              >
                {t('withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failure && (
        <p role="alert" className="text-bad pt-2">
          {failure}
        </p>
      )}
    </section>
  );
}
