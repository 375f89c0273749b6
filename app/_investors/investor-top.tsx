import { Link2, MapPin } from 'lucide-react';
import { Avatar } from '#app/_ui/avatar.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { InvestorActions } from './investor-actions.tsx';
import type { KnownInvestor } from './known-investor.ts';
import { useT } from './t-later.ts';

/** Who it is, and what one can do about it. */
export function InvestorTop({ investor }: { investor: KnownInvestor }) {
  const t = useT();
  const { username, name, avatarUrl, title, company, type, openToIntros, person } = investor;
  const role = [title, company !== name && company].filter(Boolean).join(', ');
  return (
    <header className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-5 gap-y-4">
      <Avatar username={username} name={name} url={avatarUrl} size="huge" />
      <div className="grid min-w-0 content-center gap-1 [overflow-wrap:anywhere]">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{role || t(`type-${type}`)}</span>
          <span className={openToIntros ? 'text-good' : ''}>{openToIntros ? t('openToIntros') : t('notOpen')}</span>
          {person?.location && (
            <span className="inline-flex items-center gap-1.5">
              <MapPin className="size-3.5" aria-hidden="true" />
              <bdi>{person.location}</bdi>
            </span>
          )}
          {person?.website && (
            <span className="inline-flex min-w-0 items-center gap-1.5">
              <Link2 className="size-3.5" aria-hidden="true" />
              <ExternalLink href={person.website} className="link truncate" />
            </span>
          )}
        </p>
      </div>
      <div className="col-span-2">
        <InvestorActions investor={investor} />
      </div>
    </header>
  );
}
