/** When an answer was kept, ms since 1970: a field of what is kept, and of what is read from it. */
export const keptAtField = 'x-prova-kept-at';

/** The caches whose names begin so are ours. */
export const cachePrefix = 'prova-';

/** Documents of public pages, made for nobody; each build has its own. */
export const documentsPrefix = `${cachePrefix}documents-`;
