import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { openHome } from '../services/home.ts';
import { startServices } from '../services/services.ts';
import { step } from '../step.ts';
import { takeAddress } from './address.ts';
import { build } from './build.ts';
import { contentsOf, prepareDatabase } from './database.ts';
import { startSite } from './site.ts';

/** `npm run up`: everything that a fresh clone needs, and then the site, until it is told to end. */
await command(
  async (lifetime) => {
    const contents = await contentsOf(process.argv.slice(2));
    const home = openHome();
    const { APP_URL } = process.env;
    const address = await takeAddress();
    if (!(await startServices(home, lifetime, { APP_URL }))) {
      throw new Failure(`Another command runs the site of ${home}: end it, or run a second site from another clone.`);
    }
    await prepareDatabase(contents, lifetime);
    await step(
      'Site',
      () => build(lifetime),
      (outcome) => outcome,
    );
    const site = await startSite({ NODE_ENV: 'production' }, lifetime);
    console.log(`ready ${address}`);
    return site.ended;
  },
  { interruptedCode: 0 },
);
