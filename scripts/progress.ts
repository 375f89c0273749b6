/** A line that follows how far a command is: a bar on a terminal, nothing elsewhere. */
export class Progress {
  readonly #unit: string;
  readonly #startedMs = performance.now();
  #shownMs = 0;

  constructor(unit: string) {
    this.#unit = unit;
  }

  /** @param share how much of the whole that is, 0..1, where known */
  show(count: number, share?: number): void {
    const nowMs = performance.now();
    if (!process.stderr.isTTY || nowMs - this.#shownMs < 100) return;
    this.#shownMs = nowMs;
    process.stderr.write(`\r\x1b[2K${bar(share)}${this.summary(count)}`);
  }

  clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
  }

  summary(count: number): string {
    const seconds = (performance.now() - this.#startedMs) / 1000;
    const rate = Math.round(count / Math.max(seconds, 0.001));
    return `${whole(count)} ${this.#unit} in ${seconds.toFixed(1)} s, ${whole(rate)} a second`;
  }
}

const barWidth = 30;

function bar(share: number | undefined): string {
  if (share === undefined) return '';
  const done = Math.round(Math.min(1, share) * barWidth);
  return `${'█'.repeat(done)}${'░'.repeat(barWidth - done)} ${Math.floor(share * 100)} %  `;
}

export function whole(count: number): string {
  return count.toLocaleString('en');
}
