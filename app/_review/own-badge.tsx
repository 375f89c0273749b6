'use client';

import { useQueryClient } from '@tanstack/react-query';
import { BadgeLink } from '#app/_badge/badge-link.tsx';
import { Markdown } from '#app/_markdown/markdown';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { BadgeMark, useBadgeName } from '#app/_project/badge-mark.tsx';
import { useFormatPoints } from '#app/_project/points.ts';
import { api } from '#app/_trpc/client.ts';
import { announce } from '#app/_ui/announce.ts';
import { Time } from '#app/_ui/time.tsx';
import type { StandingBadge } from '#server/validator/badge.output.ts';
import { ReasonDisclosure } from './reason-disclosure.tsx';
import { useT } from './t.ts';

/** The badge that one has awarded, and the way to take it back. */
export function OwnBadge({ slug, badge, onDone }: { slug: string; badge: StandingBadge; onDone: () => void }) {
  const t = useT();
  const badgeName = useBadgeName();
  const formatPoints = useFormatPoints();
  const queryClient = useQueryClient();
  const me = useMe();
  const { kind, points, rationale, createdAt } = badge;
  const withdraw = async (reason: string) => {
    await api.review.withdraw.mutate({ slug, reason });
    announce(t('withdrawn'));
    onDone();
    await queryClient.invalidateQueries();
  };
  return (
    <>
      <div className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-4">
        <BadgeMark kind={kind} size="large" />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <h3>
            <BadgeLink of={{ slug, username: me?.username ?? '' }} className="hover:text-accent">
              {badgeName(kind)}
            </BadgeLink>{' '}
            <span className="text-muted points font-normal">{formatPoints(points)}</span>
          </h3>
          <p className="text-12 text-muted">{t.rich('when-awarded', { time: () => <Time iso={createdAt} long /> })}</p>
          <div dir="auto" className="text-text-2">
            <Markdown source={rationale} />
          </div>
        </div>
      </div>
      <ReasonDisclosure
        summary={t('withdrawBadge')}
        action={t('withdraw')}
        hint={t('withdrawHint')}
        onReason={withdraw}
      />
    </>
  );
}
