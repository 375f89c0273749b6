'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { ReasonSheet } from '#app/_admin/reason-sheet.tsx';
import { api } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { toast } from '#app/_ui/toast.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { FeaturedProject } from '#server/featured/featured.output.ts';
import { FeatureForm } from './feature-form.tsx';
import { featuredQuery, readFeaturedAgain } from './featured-query.ts';
import { FeaturedRow } from './featured-row.tsx';
import { useT } from './t.ts';

const path = '/admin/featured';

/** The projects that admins put before others, in their order. */
export function FeaturedView() {
  const t = useT();
  const cursor = usePageParams(path).get('cursor')?.slice(0, 300) || undefined;
  return (
    <AdminFrame path={path} about={t('about')}>
      <div className="grid gap-4">
        <FeatureForm />
        <Rows key={cursor} cursor={cursor} />
      </div>
    </AdminFrame>
  );
}

function Rows({ cursor }: { cursor: string | undefined }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [leaving, setLeaving] = useState<FeaturedProject>();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(featuredQuery(cursor));
  const act = async (slug: string, send: () => Promise<unknown>) => {
    try {
      await send();
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
    // Also where another admin was faster.
    await readFeaturedAgain(queryClient, slug);
  };
  const remove = async ({ slug, title }: FeaturedProject, reason: string) => {
    await api.featured.unfeature.mutate({ slug, reason });
    await readFeaturedAgain(queryClient, slug);
    const undo = () => void act(slug, () => api.featured.feature.mutate({ slug }));
    toast({ title: t('removed', { title }), action: { name: t('undo'), act: undo } });
  };
  if (items.length === 0) {
    return <Empty title={t('none')}>{t('noneText')}</Empty>;
  }
  return (
    <>
      <h2 className="sr-only">{t('title')}</h2>
      <ol className="border-line border-t">
        {items.map((item, index) => (
          <FeaturedRow
            key={item.slug}
            item={item}
            canRise={index > 0 || cursor !== undefined}
            canFall={index < items.length - 1 || nextCursor !== null}
            onMove={(to) => void act(item.slug, () => api.featured.move.mutate({ slug: item.slug, to }))}
            onRemove={() => setLeaving(item)}
          />
        ))}
      </ol>
      {leaving && (
        <ReasonSheet
          title={t('takeOutNamed', { title: leaving.title })}
          about={t('takeOutAbout')}
          action={t('takeOutIt')}
          onClose={() => setLeaving(undefined)}
          onAct={(reason) => remove(leaving, reason)}
        />
      )}
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && `${path}?cursor=${encodeURIComponent(nextCursor)}`}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}
