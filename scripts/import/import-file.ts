import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '#db/connect.ts';
import { type ImportSummary, importProjects } from '#db/import/import.ts';
import { ImportRefused, type Issue } from '#db/import/issue.ts';
import { noteSite } from '#server/day/note-day.writes.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { givenPath, sizeOf } from '../given-path.ts';
import { Progress, whole } from '../progress.ts';
import { openDatabase } from '../services/database.ts';

const usage = 'npm run import -- FILE.csv [--dry-run] [--owner USERNAME]';

/** `npm run import`: brings projects in from CSV. Exit code 2 where a row failed. */
await command(
  async (lifetime) => {
    const { file, dryRun, owner } = options();
    const sizeBytes = await sizeOf(file);
    const { db, sql, close } = connect(await openDatabase(lifetime), { bulk: true });
    lifetime.defer(close);
    const source = createReadStream(file);
    const progress = new Progress('rows');
    const report = (issue: Issue) => {
      progress.clear();
      console.error(sentence(issue));
    };
    const onProgress = (rows: number) => progress.show(rows, source.bytesRead / sizeBytes);
    const now = new Date();
    const summary = await importProjects(sql, source, { now, owner, dryRun, report, onProgress }).catch((error) => {
      throw error instanceof ImportRefused ? new Failure(error.message, { cause: error }) : error;
    });
    progress.clear();
    if (summary.imported > 0 && !dryRun) await db.transaction((tx) => noteSite(tx, new Date()));
    tell(summary, dryRun);
    console.log(progress.summary(summary.rows));
    return summary.failed > 0 ? 2 : 0;
  },
  { interruptedCode: 130 },
);

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, owner: { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('Name one CSV file.');
    return { file: givenPath(file), dryRun: values['dry-run'], owner: values.owner };
  } catch (cause) {
    throw new Failure(`${(cause as Error).message}\n${usage}`, { cause });
  }
}

function sentence({ kind, line, column, reason }: Issue): string {
  return `${kind === 'error' ? '✗' : '!'} line ${line}${column && `, ${column}`}: ${reason}`;
}

function tell(summary: ImportSummary, dryRun: boolean): void {
  const { imported, unchanged, failed, warnings, profiles, unused } = summary;
  const lines = [
    [imported, dryRun ? 'projects would come in' : 'projects came in'],
    [profiles, 'unclaimed profiles made for their makers'],
    [unchanged, 'rows were here already'],
    [warnings, 'warnings'],
    [failed, 'rows failed and were left out'],
  ] as const;
  for (const [count, what] of lines) console.log(`${whole(count).padStart(9)} ${what}`);
  if (unused.length > 0) console.log(`Columns that nothing reads: ${unused.join(', ')}.`);
  if (dryRun) console.log('This was a dry run: nothing was kept.');
}
