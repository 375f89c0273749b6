import { command } from './command.ts';
import { step } from './step.ts';
import { build } from './up/build.ts';

/** `npm run build`: the build of `npm run up` alone, where its sources changed. */
await command(
  async (lifetime) => {
    await step(
      'Site',
      () => build(lifetime),
      (outcome) => outcome,
    );
    return 0;
  },
  { interruptedCode: 130 },
);
