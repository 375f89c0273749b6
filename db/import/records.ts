import type { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { ImportRefused, type Report } from './issue.ts';

/** Values of a row by column, the line of the file on which it starts, and its length. */
export type CsvRecord = { line: number; sizeBytes: number; values: Record<string, string> };

export type CsvOptions = {
  report: Report;
  /** Called once with the names of the columns, in lower case; may throw to end the reading. */
  onHeader: (columns: string[]) => void;
};

/** Longer than any row that could be kept; what is longer is likely an unclosed quote. */
const recordMaxBytes = 1_000_000;

/**
 * Reads CSV (RFC 4180, UTF-8 with or without BOM) record by record; the first names the columns. Memory stays bounded.
 * What is no CSV is reported with its line and left out; a record that is too long ends the reading.
 * @throws ImportRefused where there is no header
 */
export async function* csvRecords(source: Readable, { report, onHeader }: CsvOptions): AsyncGenerator<CsvRecord> {
  let endLine = 0;
  // Of the line ends in quotes so far, how many the parser counts twice: CR LF is two to it.
  let countedTwice = 0;
  // The parser drops the rest of what it holds with a record that is too long, so all that follows may be cut anywhere.
  let isLost = false;
  const parser = parse({
    bom: true,
    // Each line may end in its own way; left to itself, the parser takes the first one's for all.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A stray quote is taken as it stands: refusing it would lose all that follows.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: recordMaxBytes,
    on_record(record, { lines, bytes }) {
      if (isLost) return null;
      countedTwice += lineEnds(record, /\r\n/g);
      endLine = lines - countedTwice;
      return Object.assign(record, { line: endLine - lineEnds(record, /\r\n|\n|\r/g), endByte: bytes });
    },
    on_skip(error) {
      if (isLost) return;
      isLost = error?.code === 'CSV_MAX_RECORD_SIZE';
      report({ kind: 'error', line: endLine + 1, column: '', reason: reasonOf(error) });
    },
  });
  source.on('error', (error) => parser.destroy(error));
  let columns: string[] | undefined;
  let readBytes = 0;
  for await (const record of source.pipe(parser) as AsyncIterable<Located>) {
    const { line, endByte } = record;
    const sizeBytes = endByte - readBytes;
    readBytes = endByte;
    if (!columns) {
      columns = record.map((name) => name.trim().toLowerCase());
      onHeader(columns);
      continue;
    }
    const reason = misfit(record, columns);
    if (reason) report({ kind: 'error', line, column: '', reason });
    else yield { line, sizeBytes, values: Object.fromEntries(columns.map((name, k) => [name, record[k] ?? ''])) };
  }
  if (!columns) throw new ImportRefused('There is no header: the first line must name the columns.');
}

/** A record, the line on which it starts, and how many bytes end with it. */
type Located = string[] & { line: number; endByte: number };

function misfit(record: readonly string[], columns: readonly string[]): string | undefined {
  if (record.length !== columns.length) return `has ${record.length} values, the header names ${columns.length}`;
  if (record.some((value) => value.includes('\u0000'))) return 'has a NUL character';
  return record.some((value) => value.includes('\uFFFD')) ? 'has bytes that are not UTF-8' : undefined;
}

function lineEnds(record: readonly string[], kind: RegExp): number {
  return record.reduce((sum, value) => sum + (value.match(kind)?.length ?? 0), 0);
}

function reasonOf(error: CsvError | undefined): string {
  return (error?.code && readable[error.code]) || error?.message || 'is no CSV';
}

const readable: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: 'is longer than 1 MB (is a quote not closed?): nothing from there on was read',
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that nothing closes',
};
