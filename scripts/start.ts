import { command } from './command.ts';
import { Failure } from './failure.ts';
import { checkDatabase, checkRedis } from './services/given.ts';
import { isHomeTaken, openHome } from './services/home.ts';
import { takeAddress } from './up/address.ts';
import { isBuilt } from './up/build.ts';
import { startSite } from './up/site.ts';

/** `npm start`: the last step of `npm run up` alone, over services that run already. */
await command(
  async (lifetime) => {
    const home = openHome({ beside: true });
    const { APP_URL } = process.env;
    const address = await takeAddress();
    const { DATABASE_URL, REDIS_URL } = process.env;
    const isBeside = isHomeTaken(home);
    if (!DATABASE_URL) throw new Failure('There is no database: set DATABASE_URL, or let `npm run up` bring one.');
    // Each would keep answers of its own, and none hear of what the other wrote.
    if (!REDIS_URL && isBeside) {
      throw new Failure(
        `Another command runs the site of ${home}, without Redis: end it, or install Redis and let \`npm run up\` start anew.`,
      );
    }
    if (!isBuilt()) throw new Failure('The site is not built: let `npm run up` build it.');
    await checkDatabase(DATABASE_URL);
    if (REDIS_URL) await checkRedis(REDIS_URL);
    // Mail names the site's address, and this one is known to nobody but whoever began it.
    if (isBeside && !APP_URL) process.env.JOBS_ENABLED ??= 'false';
    const site = await startSite({ NODE_ENV: 'production' }, lifetime);
    console.log(`ready ${address}`);
    return site.ended;
  },
  { interruptedCode: 0 },
);
