'use client';

import { useCategoryName } from '#app/_project/category-names.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { Choice } from '#app/_ui/field.tsx';
import { Link } from '#app/_ui/link.tsx';
import { validatorsQuery } from '#app/_validators/validators-query.ts';
import { useT } from './t.ts';

type Props = { chosen: string[]; onChange: (usernames: string[]) => void };

/** Validators to assign to, each with how much waits for them. */
export function ChooseValidators({ chosen, onChange }: Props) {
  const t = useT();
  const categoryName = useCategoryName();
  const { items, nextCursor, readOn } = useList(validatorsQuery({ state: 'named' }));
  return (
    <section aria-labelledby="validators-title" className="grid gap-2">
      <h2 id="validators-title" className="text-16">
        {t('validators')}
      </h2>
      {items.length === 0 && (
        <p className="text-text-2">
          {t.rich('noValidator', {
            link: (text) => (
              <Link href="/admin/validators" prefetch="intent" className="link">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
      <ul className="max-h-80 overflow-y-auto">
        {items.map(({ person: { username }, categories, openCount }) => (
          <li key={username} className="border-line border-t py-1.5">
            <Choice
              type="checkbox"
              checked={chosen.includes(username)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, username] : chosen.filter((one) => one !== username))
              }
            >
              <span className="grid min-w-0 flex-1">
                <span className="flex justify-between gap-3">
                  <bdi className="truncate font-medium">{username}</bdi>
                  <span className="text-muted whitespace-nowrap tabular-nums">
                    {t('waiting', { count: openCount })}
                  </span>
                </span>
                <span className="text-12 text-muted truncate">
                  {categories.length === 0 ? t('allCategories') : categories.map(categoryName).join(', ')}
                </span>
              </span>
            </Choice>
          </li>
        ))}
      </ul>
      {nextCursor && <Button onClick={readOn}>{t('showMore')}</Button>}
    </section>
  );
}
