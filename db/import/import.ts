import type { Readable } from 'node:stream';
import type postgres from 'postgres';
import { type BatchResult, writeBatch } from './batch.ts';
import { unusedColumns } from './columns.ts';
import { ImportRefused, type Issue, type Report } from './issue.ts';
import { type Owner, ownerByUsername } from './owners.ts';
import { csvRecords } from './records.ts';
import { type ProjectRow, projectRow } from './row.ts';

export type ImportOptions = {
  now: Date;
  /** Username of the person who gets all projects, whatever the rows say. */
  owner?: string;
  /** Do all, then take it back. */
  dryRun?: boolean;
  /** Called with each error and warning: of a batch, first what the file alone shows. */
  report?: Report;
  /** Called after each batch with the rows read so far. */
  onProgress?: (rows: number) => void;
};

export type ImportSummary = {
  rows: number;
  imported: number;
  /** Rows that an earlier run, or an earlier line, had brought in. */
  unchanged: number;
  failed: number;
  warnings: number;
  /** Unclaimed profiles that were made. */
  profiles: number;
  /** Columns that nothing reads. */
  unused: string[];
};

/** A batch is full with either. */
const rowsPerBatch = 1000;
const bytesPerBatch = 4 * 2 ** 20;

/**
 * Imports projects from CSV. Each batch of rows is one transaction with its profiles, counts and scores; a row that
 * breaks a rule is reported and left out. Memory is bounded whatever the length of the file.
 * @throws ImportRefused where nothing of the file can be imported
 */
export async function importProjects(
  sql: postgres.Sql,
  source: Readable,
  options: ImportOptions,
): Promise<ImportSummary> {
  const owner = options.owner === undefined ? undefined : await ownerByUsername(sql, options.owner);
  if (options.owner !== undefined && !owner) {
    throw new ImportRefused(`There is nobody called '${options.owner}': name a username of this site.`);
  }
  const run = { source, options, owner };
  if (!options.dryRun) return readAll(run, (write) => retried(() => sql.begin(write)));
  const dry = new DryRun();
  await sql
    .begin(async (transaction) => {
      dry.summary = await readAll(run, (write) => transaction.savepoint(write));
      throw dry;
    })
    .catch((error) => {
      if (error !== dry) throw error;
    });
  if (!dry.summary) throw new Error('the dry run did not end');
  return dry.summary;
}

/** Thrown to take a dry run back. */
class DryRun extends Error {
  summary?: ImportSummary;
}

type Run = { source: Readable; options: ImportOptions; owner: Owner | undefined };
type InTransaction = (write: (sql: postgres.TransactionSql) => Promise<BatchResult>) => Promise<unknown>;

async function readAll({ source, options, owner }: Run, inTransaction: InTransaction): Promise<ImportSummary> {
  const { now, report = () => {}, onProgress = () => {} } = options;
  const summary: ImportSummary = {
    rows: 0,
    imported: 0,
    unchanged: 0,
    failed: 0,
    warnings: 0,
    profiles: 0,
    unused: [],
  };
  let failedLine = 0;
  const count = (issue: Issue) => {
    if (issue.kind === 'warning') summary.warnings++;
    else if (issue.line !== failedLine) {
      summary.failed++;
      failedLine = issue.line;
    }
    report(issue);
  };
  const onHeader = (header: string[]) => {
    summary.unused = unusedColumns(header, { needsOwner: owner === undefined });
  };

  let rows: ProjectRow[] = [];
  let sizeBytes = 0;
  const flush = async () => {
    const batch = rows;
    rows = [];
    sizeBytes = 0;
    const result = (await inTransaction((sql) => writeBatch(sql, batch, { now, owner }))) as BatchResult;
    summary.imported += result.imported;
    summary.unchanged += result.unchanged;
    summary.profiles += result.profiles;
    result.warnings.forEach(count);
    summary.rows = summary.imported + summary.unchanged + summary.failed;
    onProgress(summary.rows);
  };
  for await (const record of csvRecords(source, { report: count, onHeader })) {
    const row = projectRow(record, { report: count, now, needsMaker: owner === undefined });
    if (row) rows.push(row);
    sizeBytes += record.sizeBytes;
    if (rows.length === rowsPerBatch || sizeBytes > bytesPerBatch) await flush();
  }
  await flush();
  return summary;
}

/** Somebody may have taken a name in the meantime: then the batch is made anew. */
async function retried<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if ((error as { code?: string }).code !== '23505' || tries === 3) throw error;
    }
  }
}
