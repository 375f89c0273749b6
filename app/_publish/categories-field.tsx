import { useCategoryName } from '#app/_project/category-names.ts';
import { type Category, categories } from '#db/vocabulary.ts';
import { contentMaxima } from '#server/project/project-content.input.ts';
import { fieldId } from './content.ts';
import { FieldError } from './field.tsx';
import { useT } from './t.ts';

type Props = { value: Category[]; onValue: (value: Category[]) => void; error?: string | undefined };

/** One to three of a fixed list; the others cannot be chosen once three are. */
export function CategoriesField({ value, onValue, error }: Props) {
  const t = useT();
  const categoryName = useCategoryName();
  const id = fieldId('categories');
  const isFull = value.length >= contentMaxima.categories;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error && `${id}-error`} className="grid min-w-0 gap-1.5">
      <legend className="flex w-full items-baseline justify-between gap-3 pb-1.5 font-semibold">
        {t('categories')}
        <span className="text-muted font-normal tabular-nums">
          {value.length} / {contentMaxima.categories}
        </span>
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {categories.map((category) => {
          const isChosen = value.includes(category);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: of two clicks on 'Publish now' the first may bring this under the pointer
            <label
              key={category}
              onClick={(event) => event.detail > 1 && event.preventDefault()}
              className="border-line-2 text-12 text-text-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-disabled:text-muted has-disabled:bg-sunken has-focus-visible:outline-accent touch:min-h-11 touch:px-3.5 inline-flex min-h-8 cursor-pointer items-center rounded-full border px-3 font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed"
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => onValue(isChosen ? value.filter((other) => other !== category) : [...value, category])}
              />
              {categoryName(category)}
            </label>
          );
        })}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
