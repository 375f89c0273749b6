import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { ImportRefused, type Issue } from './issue.ts';
import { csvRecords } from './records.ts';

test('quoted commas, quotes and line breaks, and the line on which each record starts', async () => {
  const { records } = await read('title,tagline\nplain,one\n"a, b","say ""hi""\nand go"\n\nlast,two\n');
  expect(records).toEqual([
    { line: 2, values: { title: 'plain', tagline: 'one' } },
    { line: 3, values: { title: 'a, b', tagline: 'say "hi"\nand go' } },
    { line: 6, values: { title: 'last', tagline: 'two' } },
  ]);
});

test('a byte order mark, Windows line ends, capitals and blanks in the header', async () => {
  const { records } = await read('\uFEFF Title ,TAGLINE\r\nä,ö\r\n');
  expect(records).toEqual([{ line: 2, values: { title: 'ä', tagline: 'ö' } }]);
});

test('a Windows line end in quotes is one line, and is kept', async () => {
  const { records, issues } = await read(
    'title,tagline\r\na,"one\r\ntwo\r\nthree"\r\n"b\r\n",four\r\n\r\nc\r\n"d\ne\r\n\rf",five\r\n',
  );
  expect(records).toEqual([
    { line: 2, values: { title: 'a', tagline: 'one\r\ntwo\r\nthree' } },
    { line: 5, values: { title: 'b\r\n', tagline: 'four' } },
    { line: 9, values: { title: 'd\ne\r\n\rf', tagline: 'five' } },
  ]);
  expect(issues).toMatchObject([{ line: 8, reason: 'has 1 values, the header names 2' }]);
});

test('each line may end in a way of its own', async () => {
  const { records } = await read('title,tagline\r\na,one\nb,two\rc,three\r\nd,four');
  expect(records.map(({ line, values }) => [line, values.title, values.tagline])).toEqual([
    [2, 'a', 'one'],
    [3, 'b', 'two'],
    [4, 'c', 'three'],
    [5, 'd', 'four'],
  ]);
});

test('a record cut anywhere by the stream stays whole', async () => {
  const bytes = Buffer.from('title,tagline\r\n"größe\r\nzwei",ünd\r\nlast,one\r\n');
  const { records } = await read(...Array.from(bytes, (byte) => Buffer.from([byte])));
  expect(records).toEqual([
    { line: 2, values: { title: 'größe\r\nzwei', tagline: 'ünd' } },
    { line: 4, values: { title: 'last', tagline: 'one' } },
  ]);
});

test('what is no CSV is told by line, and reading goes on', async () => {
  const { records, issues } = await read(
    'title,tagline\na\nc,1,2\n',
    Buffer.from([0x64, 0x2c, 0xff, 0x0a]),
    'e,\u0000\nf,fine\n',
  );
  expect(records.map(({ values }) => values.title)).toEqual(['f']);
  expect(issues.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'has 1 values, the header names 2'],
    [3, 'has 3 values, the header names 2'],
    [4, 'has bytes that are not UTF-8'],
    [5, 'has a NUL character'],
  ]);
});

test('a stray quote is taken as it stands', async () => {
  const { records } = await read('title,tagline\na,"x"y\nb,5" disk\nc,d\n');
  expect(records.map(({ values }) => values.tagline)).toEqual(['"x"y', '5" disk', 'd']);
});

test('a quote that nothing closes is told by the line of its record', async () => {
  const { issues } = await read('title,tagline\r\na,"b\r\nb"\r\nc,"open\r\nand on\r\n');
  expect(issues).toMatchObject([{ kind: 'error', line: 4, reason: 'opens a quote that nothing closes' }]);
  const long = await read('title,tagline\na,b\nc,"open\n', 'and on\n'.repeat(300_000));
  expect(long.records.map(({ values }) => values.title)).toEqual(['a']);
  expect(long.issues).toEqual([{ kind: 'error', line: 3, column: '', reason: tooLong }]);
});

test('a record that is too long ends the reading, told once, though its quote is closed', async () => {
  const kilobyte = 'x'.repeat(1024);
  const row = ['"', ...Array.from({ length: 1200 }, () => kilobyte), '",long\n'];
  const { records, issues } = await read('title,tagline\na,b\n', ...row, 'c,d\n', 'e,f\ng\n');
  expect(records.map(({ values }) => values.title)).toEqual(['a']);
  expect(issues).toEqual([{ kind: 'error', line: 3, column: '', reason: tooLong }]);
});

test('an empty file is refused, and one whose header is too long', async () => {
  await expect(read('')).rejects.toThrow(ImportRefused);
  await expect(read(`"${'x'.repeat(1_200_000)}`)).rejects.toThrow('There is no header');
});

const tooLong = 'is longer than 1 MB (is a quote not closed?): nothing from there on was read';

async function read(...chunks: (string | Buffer)[]) {
  const issues: Issue[] = [];
  const records: { line: number; values: Record<string, string> }[] = [];
  const source = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  for await (const { line, values } of csvRecords(source, { report: (issue) => issues.push(issue), onHeader() {} })) {
    records.push({ line, values });
  }
  return { records, issues };
}
