'use client';

import { useCategoryOptions } from '#app/_project/category-names.ts';
import { FilterSelect } from '#app/_review/filter-select.tsx';
import { usePriorityOptions, useStatusName } from '#app/_review/words.ts';
import { inputClass } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { assignmentStatuses } from '#db/vocabulary.ts';
import { type AssignmentsAddress, assignmentsHref } from './assignments-address.ts';
import { useT } from './t.ts';

/** Narrows the list by its address. */
export function AssignmentFilters({ address: { cursor, ...address } }: { address: AssignmentsAddress }) {
  const t = useT();
  const categoryOptions = useCategoryOptions();
  const priorities = usePriorityOptions();
  const statusName = useStatusName();
  const states = assignmentStatuses.map((status) => [status, statusName(status)] as const);
  const navigate = useNavigate();
  const go = (change: Partial<Record<keyof AssignmentsAddress, string | undefined>>) =>
    navigate(assignmentsHref({ ...address, ...change } as AssignmentsAddress), { scroll: false });
  return (
    <div className="tablet:grid-cols-4 grid grid-cols-2 gap-3">
      <FilterSelect
        label={t('state')}
        none={t('any')}
        value={address.status}
        options={[['open', t('waits')], ...states]}
        onChange={(status) => go({ status })}
      />
      <FilterSelect
        label={t('priority')}
        none={t('any')}
        value={address.priority}
        options={priorities}
        onChange={(priority) => go({ priority })}
      />
      <FilterSelect
        label={t('category')}
        none={t('any')}
        value={address.category}
        options={categoryOptions}
        onChange={(category) => go({ category })}
      />
      <label className="text-12 text-muted grid min-w-0 gap-1 font-medium">
        {t('validator')}
        <input
          // Anew where the address says another one, as it does after 'back'.
          key={address.validator}
          type="search"
          defaultValue={address.validator}
          placeholder={t('username')}
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
