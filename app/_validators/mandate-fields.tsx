import { useBadgeName } from '#app/_project/badge-mark.tsx';
import { useCategoryName } from '#app/_project/category-names.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { type BadgeKind, badgeKinds, type Category, categories } from '#db/vocabulary.ts';
import { useT } from './t.ts';

type Mandate = { categories: Category[]; badgeKinds: BadgeKind[] };

type Props = { mandate: Mandate; onChange: (mandate: Mandate) => void };

/** What a validator looks at, and what they may award. */
export function MandateFields({ mandate, onChange }: Props) {
  const t = useT();
  const badgeName = useBadgeName();
  const categoryName = useCategoryName();
  return (
    <div className="grid gap-4">
      <Choices legend={t('badges')}>
        <div className="flex flex-wrap gap-x-5">
          {badgeKinds.map((kind) => (
            <Choice
              key={kind}
              type="checkbox"
              checked={mandate.badgeKinds.includes(kind)}
              onChange={({ target }) =>
                onChange({ ...mandate, badgeKinds: switched(badgeKinds, mandate.badgeKinds, [kind, target.checked]) })
              }
            >
              {badgeName(kind)}
            </Choice>
          ))}
        </div>
      </Choices>
      <Choices legend={t('categories')}>
        <div className="grid grid-cols-2 gap-x-4">
          {categories.map((category) => (
            <Choice
              key={category}
              type="checkbox"
              checked={mandate.categories.includes(category)}
              onChange={({ target }) =>
                onChange({
                  ...mandate,
                  categories: switched(categories, mandate.categories, [category, target.checked]),
                })
              }
            >
              {categoryName(category)}
            </Choice>
          ))}
        </div>
      </Choices>
    </div>
  );
}

/** The chosen ones with one of them switched, in the order of all. */
function switched<T>(all: readonly T[], chosen: readonly T[], [which, isOn]: [which: T, isOn: boolean]): T[] {
  return all.filter((one) => (one === which ? isOn : chosen.includes(one)));
}
