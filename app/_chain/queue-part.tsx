import { useFormats } from '#app/_i18n/formats.ts';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { Section } from '#app/_project/section.tsx';
import { api } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { SubmissionQueue } from '#server/chain/own-chain.output.ts';
import { AskReasonButton } from './ask-reason-button.tsx';
import { chainQueueQuery } from './own-chain-query.ts';
import { useT } from './t.ts';
import { useDecision } from './use-decision.ts';

/** What waits, the longest waiting first. */
export function QueuePart({ slug }: { slug: string }) {
  const t = useT();
  const f = useFormats();
  const { items, nextCursor, readOn, isReadingOn } = useList(chainQueueQuery(slug));
  const held = useHeldRows(items);
  return (
    <Section id="queue" title={t('submissions')} note={items.length > 0 ? f.number(items.length) : ''}>
      {held.rows.length === 0 && <p className="text-muted">{t('noSubmissions')}</p>}
      <div className="flow-root" {...held.area}>
        <NewRows held={held} place="end" />
        <ul className="empty:hidden">
          {held.rows.map((item) => (
            <Waiting key={item.project.slug} slug={slug} item={item} onDecided={held.show} />
          ))}
        </ul>
      </div>
      {nextCursor && (
        <Button size="small" className="mt-4" disabled={isReadingOn} onClick={readOn}>
          {t('showMore')}
        </Button>
      )}
    </Section>
  );
}

type Item = SubmissionQueue['items'][number];

type WaitingProps = { slug: string; item: Item; onDecided: () => void };

function Waiting({ slug, item: { project, submittedBy, message, submittedAt }, onDecided }: WaitingProps) {
  const t = useT();
  const { actOrSay, isBusy } = useDecision(slug);
  const place = { slug, project: project.slug };
  const act = async (send: () => Promise<unknown>) => {
    const hindered = await actOrSay(send);
    onDecided();
    return hindered;
  };
  const approve = async () => {
    const hindered = await act(() => api.chain.approve.mutate(place));
    if (!hindered) toast({ title: t('isInChain', { title: project.title }) });
  };
  return (
    <li className="border-line grid gap-3 border-t py-4">
      <div className="group relative flex items-start gap-4">
        <Cover slug={project.slug} url={project.coverUrl} className="w-24 shrink-0" />
        <div className="min-w-0 flex-1">
          <h3 className="text-16 truncate">
            <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch group-hover:text-accent">
              {project.title}
            </ProjectLink>
          </h3>
          <p dir="auto" className="text-text-2 line-clamp-2 text-pretty">
            {project.tagline}
          </p>
        </div>
        <ProofRing points={project} />
      </div>
      {message && (
        <blockquote dir="auto" className="border-line-2 border-s-2 ps-3 [overflow-wrap:anywhere] whitespace-pre-line">
          {message}
        </blockquote>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-12 text-muted flex flex-wrap gap-x-3">
          {submittedBy && (
            <ProfileLink username={submittedBy.username} prefetch="intent" className="hover:text-text hover:underline">
              <bdi>{submittedBy.displayName || submittedBy.username}</bdi>
            </ProfileLink>
          )}
          <Time iso={submittedAt} />
        </p>
        <div className="flex gap-2">
          <AskReasonButton
            label={t('rejectNamed', { title: project.title })}
            isBusy={isBusy}
            title={t('rejectNamed', { title: project.title })}
            verb={t('reject')}
            hint={t('makerTold')}
            onSend={(reason) => act(() => api.chain.reject.mutate({ ...place, reason }))}
          >
            {t('reject')}
          </AskReasonButton>
          <Button
            size="small"
            look="primary"
            aria-label={t('approveNamed', { title: project.title })}
            disabled={isBusy}
            onClick={() => void approve()}
          >
            {t('approve')}
          </Button>
        </div>
      </div>
    </li>
  );
}
