/** 'Crème Brûlée' → 'creme brulee': letters that are alike are the same when one searches. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
