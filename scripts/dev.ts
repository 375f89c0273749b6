import { command } from './command.ts';
import { loadServices, openHome } from './services/home.ts';
import { startServices } from './services/services.ts';
import { takeAddress } from './up/address.ts';
import { prepareDatabase } from './up/database.ts';
import { startSite } from './up/site.ts';

/** `npm run dev`: the site with hot reload, over the services of a running `npm run up`, or else its own. */
await command(
  async (lifetime) => {
    const home = openHome();
    const address = await takeAddress();
    const isOwn = await startServices(home, lifetime);
    if (!isOwn) loadServices(home);
    // What a running `up` was told to leave empty stays empty.
    await prepareDatabase({ demo: isOwn }, lifetime);
    // Mail of the running site is for it to send: it knows by what address people reach it.
    const jobs: Record<string, string> = isOwn ? {} : { JOBS_ENABLED: 'false' };
    const site = await startSite({ NODE_ENV: 'development', ...jobs }, lifetime);
    console.log(`ready ${address}`);
    return site.ended;
  },
  { interruptedCode: 0 },
);
