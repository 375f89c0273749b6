import { FeedLink } from '#app/_feed/feed-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { eventHref } from './event-address.ts';
import { EventsLink } from './events-link.tsx';

/** Says that no event has this address. */
export function MissingEvent({ slug }: { slug: string }) {
  const title = `There is no event called “${slug}”`;
  return (
    <Stopped
      name={slug}
      sign="404"
      title={title}
      actions={
        <>
          <EventsLink className={buttonClass({ look: 'primary' })}>All events</EventsLink>
          <FeedLink className={buttonClass()}>All projects</FeedLink>
        </>
      }
    >
      <DocumentHead title="No such event" description={`${title}.`} path={eventHref(slug)} hidden />
      It may have been called off, or the address has a slip in it.
    </Stopped>
  );
}
