import { personalRead } from '../personal-read.ts';
import { router } from '../trpc.ts';
import { OfSlugs } from './marks.input.ts';
import { Marks } from './marks.output.ts';
import { loadMarks } from './marks.reads.ts';

export const marksRouter = router({
  ofSlugs: personalRead({ name: 'marks.ofSlugs', input: OfSlugs, output: Marks, queries: 1, load: loadMarks }),
});
