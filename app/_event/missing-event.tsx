import { FeedLink } from '#app/_feed/feed-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { eventHref } from './event-address.ts';
import { EventsLink } from './events-link.tsx';
import { useT } from './t.ts';

/** Says that no event has this address. */
export function MissingEvent({ slug }: { slug: string }) {
  const t = useT();
  const title = t('missing', { slug });
  return (
    <Stopped
      name={slug}
      sign="404"
      title={title}
      actions={
        <>
          <EventsLink className={buttonClass({ look: 'primary' })}>{t('allEvents')}</EventsLink>
          <FeedLink className={buttonClass()}>{t('allProjects')}</FeedLink>
        </>
      }
    >
      <DocumentHead title={t('noSuchEvent')} description={`${title}.`} path={eventHref(slug)} hidden />
      {t('missingAbout')}
    </Stopped>
  );
}
