import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark } from '#app/_project/badge-mark.tsx';
import { useCategoryName } from '#app/_project/category-names.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ValidatorRow } from '#server/validator/validator.output.ts';
import { useT } from './t.ts';

type Props = { row: ValidatorRow; onChange: () => void; onEnd: () => void };

/** A validator: what they may, what they have to do, and what an admin can do about it. */
export function ValidatorItem({ row, onChange, onEnd }: Props) {
  const t = useT();
  const categoryName = useCategoryName();
  const { person, categories, badgeKinds, namedBy, namedAt, endedAt, openCount, badgeCount, declinedCount } = row;
  const { username } = person;
  const namedTime = () => <Time iso={namedAt} long />;
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
          {categories.length === 0 ? t('allCategories') : categories.map(categoryName).join(', ')}
        </p>
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          {badgeKinds.map((kind) => (
            <BadgeMark key={kind} kind={kind} worded />
          ))}
        </p>
        <p className="text-12 text-muted flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
          <span>{t('waiting', { count: openCount })}</span>
          <span>{t('awarded', { count: badgeCount })}</span>
          <span>{t('declined', { count: declinedCount })}</span>
          <span>
            {namedBy ? t.rich('namedBy', { time: namedTime, name: namedBy }) : t.rich('namedAt', { time: namedTime })}
          </span>
          {endedAt && <span>{t.rich('endedAt', { time: () => <Time iso={endedAt} long /> })}</span>}
        </p>
      </div>
      {!endedAt && (
        <span className="max-tablet:col-start-2 flex gap-2">
          <Button size="small" aria-label={t('changeTitle', { username })} onClick={onChange}>
            {t('change')}
          </Button>
          <Button look="ghost" size="small" aria-label={t('endTitle', { username })} onClick={onEnd}>
            {t('end')}
          </Button>
        </span>
      )}
    </li>
  );
}
