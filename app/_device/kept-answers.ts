import type { DeviceStore, KeptAnswer } from './device-store.ts';

const mostAnswers = 200;
const mostBytes = 5 * 1024 * 1024;

/** Keeps answers: an older one never takes a newer one's place, whichever tab wrote it. What is over the bound goes, the oldest first. */
export async function keepAll(store: DeviceStore, answers: KeptAnswer[]): Promise<void> {
  const { store: kept, done } = store.transaction('answers', 'readwrite');
  for (const answer of answers) {
    const known = await kept.get(answer.hash);
    if (!known || known.build !== answer.build || known.person !== answer.person || known.at <= answer.at)
      await kept.put(answer);
  }
  let count = 0;
  let bytes = 0;
  for (let row = await kept.index('at').openCursor(null, 'prev'); row; row = await row.continue()) {
    count += 1;
    bytes += row.value.sizeBytes;
    if (count > mostAnswers || bytes > mostBytes) await row.delete();
  }
  await done;
}

/** What was kept by this build for everybody, or for the person. */
export async function findKept(
  store: DeviceStore,
  hash: string,
  { build, person }: { build: string; person: string | null },
): Promise<KeptAnswer | undefined> {
  const kept = await store.get('answers', hash);
  if (kept?.build !== build) return undefined;
  return kept.person === null || kept.person === person ? kept : undefined;
}

/** Whose things are here, beside what is everybody's and what `writer` has left to be sent once they are back. */
export async function peopleIn(store: DeviceStore, writer?: string): Promise<Set<string>> {
  const [answers, writes] = await Promise.all([store.getAll('answers'), store.getAll('writes')]);
  const others = writes.filter(({ person }) => person !== writer);
  return new Set([...answers, ...others].flatMap(({ person }) => person ?? []));
}

/** What another build wrote is of no use. */
export async function dropOtherBuilds(store: DeviceStore, build: string): Promise<void> {
  const { store: kept, done } = store.transaction('answers', 'readwrite');
  for (let row = await kept.openCursor(); row; row = await row.continue())
    if (row.value.build !== build) await row.delete();
  await done;
}
