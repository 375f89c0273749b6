import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import type { EventCard, EventPage } from '#server/event/event.output.ts';
import { useT } from './t.ts';

/** Who organizes it, its tracks, its own site. */
export function EventFacts({ card, page }: { card: EventCard; page: EventPage | undefined }) {
  const t = useT();
  if (!page) return null;
  const { organizer, url } = page;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="border-line text-14 border-b pb-2">
        {t('facts')}
      </h2>
      <dl>
        <div className={fact}>
          <dt className="text-muted">{t('organizer')}</dt>
          <dd className="min-w-0">
            <ProfileLink
              username={organizer.username}
              className="hover:text-accent touch:min-h-11 inline-flex items-center gap-1.5 font-medium"
            >
              <Avatar username={organizer.username} name={organizer.displayName} url={organizer.avatarUrl} />
              <bdi className="truncate">{organizer.displayName || organizer.username}</bdi>
            </ProfileLink>
          </dd>
        </div>
        {card.tracks.length > 0 && (
          <div className={fact}>
            <dt className="text-muted">{t('tracks')}</dt>
            <dd className="flex min-w-0 flex-wrap gap-1">
              {card.tracks.map((track) => (
                <Tag key={track}>{track}</Tag>
              ))}
            </dd>
          </div>
        )}
        {url && (
          <div className={fact}>
            <dt className="text-muted">{t('site')}</dt>
            <dd className="min-w-0">
              <ExternalLink href={url} className="link touch:-my-3 touch:py-3 block truncate" />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const fact = 'border-line grid grid-cols-[104px_minmax(0,1fr)] items-center gap-3 border-b py-2.5';

export function EventPrizes({ card: { prizes } }: { card: EventCard }) {
  const t = useT();
  if (prizes.length === 0) return null;
  return (
    <section aria-labelledby="prizes-title">
      <h2 id="prizes-title" className="border-line text-14 border-b pb-2">
        {t('prizes')}
      </h2>
      <ol>
        {prizes.map(({ name, description }) => (
          <li key={name} className="border-line grid grid-cols-[minmax(0,1fr)] gap-0.5 border-b py-2.5">
            <b dir="auto" className="font-medium">
              {name}
            </b>
            {description && (
              <span dir="auto" className="text-text-2 text-pretty">
                {description}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
