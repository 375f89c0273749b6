import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aBucket } from '../testing/s3.ts';
import { diskStore } from './file-store.ts';
import { s3Store } from './s3-store.ts';

test('a bucket gives what it was given, and knows who has none of its keys', async () => {
  const { names, close, ...bucket } = await aBucket();
  const store = s3Store(bucket);
  await store.put('a.webp', Buffer.from('some bytes'));
  expect(names()).toEqual(['/bucket/a.webp']);
  expect(Buffer.from((await store.get('a.webp')) ?? []).toString()).toBe('some bytes');
  expect(await store.get('b.webp')).toBeUndefined();
  await expect(s3Store({ ...bucket, secretAccessKey: 'another' }).put('c.webp', Buffer.from('x'))).rejects.toThrow();
  expect(names()).toHaveLength(1);
  await store.remove('a.webp');
  await store.remove('a.webp');
  expect(names()).toEqual([]);
  await close();
});

test('a folder holds whole files only, and is cleared of what a process that died had begun', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'prova-')), 'uploads');
  await mkdir(folder);
  await writeFile(join(folder, 'old.part'), 'half');
  await utimes(join(folder, 'old.part'), 0, 0);
  await writeFile(join(folder, 'new.part'), 'another process is writing this');
  const store = diskStore(folder);
  await Promise.all([1, 2, 3].map(() => store.put('a.webp', Buffer.from('some bytes'))));
  expect((await readdir(folder)).sort()).toEqual(['a.webp', 'new.part']);
  expect(Buffer.from((await store.get('a.webp')) ?? []).toString()).toBe('some bytes');
  expect(await store.get('b.webp')).toBeUndefined();
  await store.remove('a.webp');
  await store.remove('a.webp');
  expect(await readdir(folder)).toEqual(['new.part']);
  await rm(folder, { recursive: true });
  await expect(store.put('a.webp', Buffer.from('x'))).rejects.toThrow('ENOENT');
});

test('a folder that could not be made is made once it can be', async () => {
  const place = join(await mkdtemp(join(tmpdir(), 'prova-')), 'home');
  await writeFile(place, 'a file in its way');
  const store = diskStore(join(place, 'uploads'));
  await expect(store.put('a.webp', Buffer.from('x'))).rejects.toThrow('ENOTDIR');
  await rm(place);
  await store.put('a.webp', Buffer.from('x'));
  expect(await readdir(join(place, 'uploads'))).toEqual(['a.webp']);
});
