import { command } from './command.ts';
import { Failure } from './failure.ts';
import { checkDatabase, checkRedis } from './services/given.ts';
import { loadServices, openHome } from './services/home.ts';
import { takeAddress } from './up/address.ts';
import { isBuilt } from './up/build.ts';
import { startSite } from './up/site.ts';

/** `npm start`: the last step of `npm run up` alone, over services that run already. */
await command(
  async (lifetime) => {
    loadServices(openHome());
    const address = await takeAddress();
    const { DATABASE_URL, REDIS_URL } = process.env;
    if (!DATABASE_URL) throw new Failure('There is no database: set DATABASE_URL, or let `npm run up` bring one.');
    if (!isBuilt()) throw new Failure('The site is not built: let `npm run up` build it.');
    await checkDatabase(DATABASE_URL);
    if (REDIS_URL) await checkRedis(REDIS_URL);
    const site = await startSite({ NODE_ENV: 'production' }, lifetime);
    console.log(`ready ${address}`);
    return site.ended;
  },
  { interruptedCode: 0 },
);
