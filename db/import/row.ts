import { technologyName } from '../technologies.ts';
import type { Category } from '../vocabulary.ts';
import { characters, ProjectColumns } from './columns.ts';
import type { Report } from './issue.ts';
import type { CsvRecord } from './records.ts';
import { shortened } from './tagline.ts';
import { categoriesOf } from './topics.ts';

/** A row that keeps all rules of the project table. */
export type ProjectRow = Omit<ProjectColumns, 'topics' | 'status' | 'published_at'> & {
  line: number;
  categories: Category[];
  technologies: string[];
  status: 'published' | 'archived';
  publishedAt: Date;
};

export type RowOptions = {
  report: Report;
  now: Date;
  /** Whether a row must say whose project it is. */
  needsMaker: boolean;
};

const technologiesMax = 15;
const technologyMax = 40;
const descriptionMax = 10_000;

/** Reads a record; undefined, with every error reported by line and column, where it breaks a rule. */
export function projectRow(record: CsvRecord, options: RowOptions): ProjectRow | undefined {
  const { line } = record;
  const error = (column: string, reason: string): undefined => {
    options.report({ kind: 'error', line, column, reason });
    return;
  };
  const warn = (column: string, reason: string) => options.report({ kind: 'warning', line, column, reason });

  const parsed = ProjectColumns.safeParse(record.values);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) error(String(path[0]), message);
    return undefined;
  }
  const { topics, status, published_at, ...columns } = parsed.data;
  if (options.needsMaker && !columns.maker && !columns.owner) return error('maker', 'is empty: whose project is it?');
  const publishedAt = published_at ?? options.now;
  if (publishedAt > options.now) return error('published_at', 'is in the future');

  const tagline = shortened(columns.tagline);
  const wasCut = tagline !== columns.tagline;
  const description = [...(wasCut ? [columns.tagline] : []), columns.description].filter(Boolean).join('\n\n');
  if (characters(description) > descriptionMax) return error('description', 'has no room for the whole tagline');
  if (wasCut)
    warn('tagline', `has ${characters(columns.tagline)} characters: cut at a word, kept whole in the description`);

  const named = [...new Set([...columns.technologies, ...topics].map(technologyName))];
  const technologies = named.filter((name) => name.length <= technologyMax).slice(0, technologiesMax);
  if (technologies.length < named.length) {
    warn(topics.length > 0 ? 'topics' : 'technologies', `keeps ${technologies.length} of ${named.length}`);
  }
  return {
    ...columns,
    line,
    tagline,
    description,
    technologies,
    categories: columns.categories.length > 0 ? columns.categories : categoriesOf(topics),
    status: status || 'published',
    publishedAt,
  };
}

/** The first row of each key, in their order. */
export function firstByKey(rows: readonly ProjectRow[], keyOf: (row: ProjectRow) => string): Map<string, ProjectRow> {
  const first = new Map<string, ProjectRow>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return first;
}
