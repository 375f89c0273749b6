'use client';

import { categoryNames } from '#app/_project/category-names.ts';
import { FilterSelect } from '#app/_review/filter-select.tsx';
import { priorityWords, statusWords } from '#app/_review/words.ts';
import { inputClass } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { type AssignmentsAddress, assignmentsHref } from './assignments-address.ts';

const states: [string, string][] = [['open', 'Waiting'], ...Object.entries(statusWords)];

/** Narrows the list by its address. */
export function AssignmentFilters({ address: { cursor, ...address } }: { address: AssignmentsAddress }) {
  const navigate = useNavigate();
  const go = (change: Partial<Record<keyof AssignmentsAddress, string | undefined>>) =>
    navigate(assignmentsHref({ ...address, ...change } as AssignmentsAddress), { scroll: false });
  return (
    <div className="tablet:grid-cols-4 grid grid-cols-2 gap-3">
      <FilterSelect
        label="State"
        none="Any"
        value={address.status}
        options={states}
        onChange={(status) => go({ status })}
      />
      <FilterSelect
        label="Priority"
        none="Any"
        value={address.priority}
        options={Object.entries(priorityWords)}
        onChange={(priority) => go({ priority })}
      />
      <FilterSelect
        label="Category"
        none="Any"
        value={address.category}
        options={Object.entries(categoryNames)}
        onChange={(category) => go({ category })}
      />
      <label className="text-12 text-muted grid min-w-0 gap-1 font-medium">
        Validator
        <input
          type="search"
          defaultValue={address.validator}
          placeholder="Username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={30}
          onBlur={({ target }) =>
            target.value.trim() !== (address.validator ?? '') && go({ validator: target.value.trim() })
          }
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          className={`${inputClass} text-14 text-text font-normal`}
        />
      </label>
    </div>
  );
}
