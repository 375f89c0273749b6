import pg from 'pg';

/** What the job library opens of connections: two, one of which listens. */
export type JobsPool = { pool: pg.Pool; close: () => Promise<void> };

/**
 * A pool for the job library, which takes those of this driver alone. Left to itself it would neither wait for its
 * connections to close nor hear them fail while they do, and such a failure ends the process.
 */
export function openJobsPool(url: string): JobsPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    application_name: 'prova jobs',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // Whoever uses a connection hears of its failure too, and says so.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool: givenBackOnce(pool), close: () => pool.end() };
}

/** The library gives the connection that listens back again when it fails as the library ends, and nobody catches what comes of that. */
function givenBackOnce(pool: pg.Pool): pg.Pool {
  const connect = pool.connect.bind(pool);
  const connectOnce = (callback?: Parameters<typeof connect>[0]) => {
    if (!callback) return connect();
    return connect((err, client, giveBack) => {
      let isGivenBack = false;
      callback(err, client, (failure) => {
        if (!isGivenBack) giveBack(failure);
        isGivenBack = true;
      });
    });
  };
  return Object.assign(pool, { connect: connectOnce });
}
