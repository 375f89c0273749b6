import { migrate } from '#db/migrate.ts';
import { Failure } from '../failure.ts';
import { checkDatabase } from './given.ts';
import { loadServices, lockHome, openHome } from './home.ts';
import { startPostgres } from './postgres.ts';

/**
 * The address of the site's database, its tables up to date: the one that the environment names, else that of a running
 * `up`, else our own, started for as long as `lifetime`.
 */
export async function openDatabase(lifetime: AsyncDisposableStack): Promise<string> {
  const home = openHome();
  const url = process.env.DATABASE_URL ?? (await ownDatabase(home, lifetime));
  await checkDatabase(url);
  await migrate(url);
  return url;
}

async function ownDatabase(home: string, lifetime: AsyncDisposableStack): Promise<string> {
  const lock = lockHome(home);
  if (lock) {
    lifetime.use(lock);
    return startPostgres(home, lifetime, { durable: true });
  }
  loadServices(home);
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL)
    throw new Failure('The site is still starting: try again when `npm run up` says that it is ready.');
  return DATABASE_URL;
}
