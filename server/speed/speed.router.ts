import { NoInput } from '../no-input.input.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { visitorWrite } from '../visitor-write.ts';
import { TellSpeed } from './speed.input.ts';
import { SpeedFigures, SpeedTold } from './speed.output.ts';
import { loadSpeedFigures } from './speed.reads.ts';
import { tellSpeed } from './speed.writes.ts';

export const speedFigures = publicRead({
  name: 'speed.figures',
  path: '/api/speed',
  input: NoInput,
  output: SpeedFigures,
  policy: policies.speed,
  tags: () => [],
  warm: (take) => take({}),
  queries: 3,
  load: loadSpeedFigures,
});

export const speedRouter = router({
  figures: speedFigures.procedure,
  tell: visitorWrite({ input: TellSpeed, output: SpeedTold, run: tellSpeed }),
});
