'use client';

import { useQueryClient } from '@tanstack/react-query';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { api } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { toast } from '#app/_ui/toast.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { FeatureForm } from './feature-form.tsx';
import { featuredQuery, readFeaturedAgain } from './featured-query.ts';
import { FeaturedRow } from './featured-row.tsx';

const path = '/admin/featured';

/** The projects that admins put before others, in their order. */
export function FeaturedView() {
  const cursor = usePageParams(path).get('cursor')?.slice(0, 300) || undefined;
  return (
    <AdminFrame path={path} about="Featured projects carry a star, and the feed’s filter shows them alone.">
      <div className="grid gap-4">
        <FeatureForm />
        <Rows key={cursor} cursor={cursor} />
      </div>
    </AdminFrame>
  );
}

function Rows({ cursor }: { cursor: string | undefined }) {
  const queryClient = useQueryClient();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(featuredQuery(cursor));
  const act = async (slug: string, send: () => Promise<unknown>) => {
    try {
      await send();
      await readFeaturedAgain(queryClient, slug);
      return true;
    } catch (error) {
      toast({ title: toldOf(error).message });
      return false;
    }
  };
  const remove = async ({ slug, title }: { slug: string; title: string }) => {
    if (!(await act(slug, () => api.featured.unfeature.mutate({ slug })))) return;
    const undo = () => void act(slug, () => api.featured.feature.mutate({ slug }));
    toast({ title: `${title} is not featured any more.`, action: { name: 'Undo', act: undo } });
  };
  if (items.length === 0) {
    return <Empty title="Nothing is featured">Name a project above, or open its page and feature it there.</Empty>;
  }
  return (
    <>
      <h2 className="sr-only">Featured projects</h2>
      <ol className="border-line border-t">
        {items.map((item, index) => (
          <FeaturedRow
            key={item.slug}
            item={item}
            canRise={index > 0 || cursor !== undefined}
            canFall={index < items.length - 1 || nextCursor !== null}
            onMove={(to) => void act(item.slug, () => api.featured.move.mutate({ slug: item.slug, to }))}
            onRemove={() => void remove(item)}
          />
        ))}
      </ol>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && `${path}?cursor=${encodeURIComponent(nextCursor)}`}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}
