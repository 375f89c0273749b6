let isSilent = false;
let isLineOpen = false;

/** From here on steps say nothing: the command that they are of ends, and what ends with it has not failed. */
export function silenceSteps(): void {
  if (isLineOpen) process.stdout.write('\n');
  isSilent = true;
}

/** Runs one step of a command and shows it: while it runs, with its seconds, and then what came of it. */
export async function step<T>(name: string, work: () => Promise<T>, summary: (result: T) => string): Promise<T> {
  const startedMs = performance.now();
  const line = (mark: string, detail: string) =>
    `${mark} ${name}: ${detail} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`;
  const { isTTY } = process.stdout;
  const write = (text: string) => {
    if (isSilent) return;
    isLineOpen = !text.endsWith('\n');
    process.stdout.write(isTTY ? `\r\x1b[2K${text}` : text);
  };
  const timer = isTTY
    ? setInterval(() => write(line('…', 'working')), 100)
    : setTimeout(() => write(`… ${name}\n`), 1000);
  try {
    const result = await work();
    write(`${line('✓', summary(result))}\n`);
    return result;
  } catch (error) {
    write(`${line('✗', 'failed')}\n`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
