import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark } from '#app/_project/badge-mark.tsx';
import { categoryNames } from '#app/_project/category-names.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button } from '#app/_ui/button.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { ValidatorRow } from '#server/validator/validator.output.ts';

type Props = { row: ValidatorRow; onChange: () => void; onEnd: () => void };

/** A validator: what they may, what they have to do, and what an admin can do about it. */
export function ValidatorItem({ row, onChange, onEnd }: Props) {
  const { person, categories, badgeKinds, namedBy, namedAt, endedAt, openCount, badgeCount, declinedCount } = row;
  const { username } = person;
  return (
    <li className="border-line tablet:grid-cols-[40px_minmax(0,1fr)_auto] grid grid-cols-[40px_minmax(0,1fr)] items-start gap-x-4 gap-y-2 border-b py-4">
      <Avatar username={username} name={person.displayName} url={person.avatarUrl} size="large" />
      <div className="grid min-w-0 gap-1">
        <h3 className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <ProfileLink username={username} className="hover:text-accent touch:-my-3 touch:py-3 truncate">
            <bdi>{person.displayName || username}</bdi>
          </ProfileLink>
          <span className="text-muted font-normal">@{username}</span>
        </h3>
        <p className="text-text-2">
          {categories.length === 0
            ? 'All categories'
            : categories.map((category) => categoryNames[category]).join(', ')}
        </p>
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          {badgeKinds.map((kind) => (
            <BadgeMark key={kind} kind={kind} worded />
          ))}
        </p>
        <p className="text-12 text-muted flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
          <span>{formatNumber(openCount)} waiting</span>
          <span>{formatNumber(badgeCount)} awarded</span>
          <span>{formatNumber(declinedCount)} declined</span>
          <span>
            named <Time iso={namedAt} long />
            {namedBy && ` by ${namedBy}`}
          </span>
          {endedAt && (
            <span>
              ended <Time iso={endedAt} long />
            </span>
          )}
        </p>
      </div>
      {!endedAt && (
        <span className="max-tablet:col-start-2 flex gap-2">
          <Button size="small" className="touch:min-h-11" aria-label={`Change what ${username} may`} onClick={onChange}>
            Change
          </Button>
          <Button
            look="ghost"
            size="small"
            className="touch:min-h-11"
            aria-label={`End the role of ${username}`}
            onClick={onEnd}
          >
            End
          </Button>
        </span>
      )}
    </li>
  );
}
