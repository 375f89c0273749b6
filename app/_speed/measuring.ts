import type { QueryClient } from '@tanstack/react-query';
import { watchInputs } from './inputs.ts';
import { paintedAt } from './painted.ts';
import { startReport } from './report.ts';
import { sourceOf } from './source.ts';
import { type Wait, waits } from './waits.ts';

export type Measuring = {
  /** A page has just been put into the document, and is about to be painted. */
  arrived: () => Promise<void>;
  stop: () => void;
};

type Options = { queryClient: QueryClient /** Whether the site is told, too. */; tells: boolean };

/** Measures from now on how long each page takes that a click, a tap or a key opens, to the frame with its heading. */
export function startMeasuring({ queryClient, tells }: Options): Measuring {
  const inputs = watchInputs();
  const report = tells ? startReport() : undefined;
  performance.setResourceTimingBufferSize(2000);
  return {
    async arrived() {
      const input = inputs.take();
      if (!input) return;
      const committedAt = performance.now();
      const shownAt = await paintedAt(committedAt);
      if (inputs.wasHiddenSince(input.at)) return;
      const wait: Wait = { ms: shownAt - input.at, ...sourceOf({ queryClient, since: input, until: committedAt }) };
      report?.count(wait.kind, wait.ms);
      waits.add(wait);
    },
    stop() {
      inputs.stop();
      report?.stop();
    },
  };
}
