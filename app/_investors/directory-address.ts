import { textIn } from '#app/_ui/text-in.ts';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import type { InvestorListInput } from '#server/investor/investor.input.ts';

/** What of the directory an address names. `fit` is the own project whose fit is shown; it filters nothing. */
export type DirectoryAddress = Partial<Omit<InvestorListInput, 'limit'>> & { fit?: string };

/** Reads an address. What is no valid choice is left out, and so is what says nothing, so that equal lists have equal addresses. */
export function directoryAddress(params: URLSearchParams): DirectoryAddress {
  const checkSizeMin = amount(params.get('checkSizeMin'));
  const checkSizeMax = amount(params.get('checkSizeMax'));
  const fit = params.get('fit') ?? '';
  return compact({
    text: textIn(params, 'text'),
    type: investorTypes.find((type) => type === params.get('type')),
    sectors: sectors.filter((sector) => params.getAll('sectors').includes(sector)),
    stages: stages.filter((stage) => params.getAll('stages').includes(stage)),
    checkSizeMin,
    checkSizeMax: checkSizeMax !== undefined && checkSizeMax < (checkSizeMin ?? 0) ? undefined : checkSizeMax,
    openToIntros: params.has('openToIntros', 'true'),
    fit: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(fit) ? fit : undefined,
    cursor: params.get('cursor')?.slice(0, 300),
  });
}

export function directoryHref(address: DirectoryAddress): string {
  const params = paramsOf(address);
  return params.size > 0 ? `/investors?${params}` : '/investors';
}

export function paramsOf(address: DirectoryAddress): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(compact(address))) {
    for (const one of [value].flat()) params.append(key, String(one));
  }
  return params;
}

/** Without what says nothing, in one order. */
export function compact(address: DirectoryAddress): DirectoryAddress {
  const said = keys.filter((key) => {
    const value = address[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== false;
  });
  return Object.fromEntries(said.map((key) => [key, address[key]]));
}

/** What narrows the list. */
export function filtersOf({ fit: _fit, cursor: _cursor, ...filters }: DirectoryAddress): DirectoryAddress {
  return compact(filters);
}

const keys = [
  'text',
  'type',
  'sectors',
  'stages',
  'checkSizeMin',
  'checkSizeMax',
  'openToIntros',
  'fit',
  'cursor',
] as const satisfies (keyof DirectoryAddress)[];

function amount(text: string | null): number | undefined {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
