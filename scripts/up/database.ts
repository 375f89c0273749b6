import { parseArgs } from 'node:util';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { seedDemo } from '#db/seed/demo.ts';
import { Failure } from '../failure.ts';
import { givenPath, sizeOf } from '../given-path.ts';
import { startChild } from '../services/child.ts';
import { step } from '../step.ts';

/** What the command line asks to put into the database. */
export type Contents = {
  /** Whether an empty one gets a small community to look at. */
  demo: boolean;
  /** A CSV file to import instead. */
  import?: string;
};

const usage = 'npm run up -- [--no-demo] [--import FILE.csv]';

/** @throws Failure for what it does not know, and for a file that it cannot read. */
export async function contentsOf(args: string[]): Promise<Contents> {
  const contents = parsed(args);
  if (contents.import) await sizeOf(givenPath(contents.import));
  return contents;
}

function parsed(args: string[]): Contents {
  try {
    const options = { demo: { type: 'boolean', default: true }, import: { type: 'string' } } as const;
    return parseArgs({ args, options, allowNegative: true }).values;
  } catch (cause) {
    throw new Failure(`${(cause as Error).message.split('.')[0]}: use ${usage}.`, { cause });
  }
}

/** Brings the tables of DATABASE_URL up to date and puts into them what was asked for. */
export async function prepareDatabase(contents: Contents, lifetime: AsyncDisposableStack): Promise<void> {
  const { DATABASE_URL: url = '' } = process.env;
  await step(
    'Tables',
    () => migrate(url).catch(refused),
    () => 'up to date',
  );
  if (contents.import) await importFile(contents.import, lifetime);
  else
    await step(
      'Contents',
      () => demo(url, contents),
      (outcome) => outcome,
    );
}

function refused(cause: Error): never {
  const reason = (cause.cause as Error | undefined)?.message ?? cause.message;
  throw new Failure(
    `The database refuses the tables (${reason}): mend that, or unset DATABASE_URL for one that comes along.`,
    { cause },
  );
}

async function demo(url: string, contents: Contents): Promise<string> {
  const { sql, close } = connect(url, { max: 1, bulk: true });
  try {
    // Whatever there is, people made it.
    const [person] = await sql`select from "user" limit 1`;
    if (person) return 'there';
    if (!contents.demo) return 'none, as asked';
    await seedDemo(sql, { now: new Date() });
    return 'a demo community';
  } finally {
    await close();
  }
}

/** Rows that cannot be kept are named by the import itself and do not stop the site. */
async function importFile(file: string, lifetime: AsyncDisposableStack): Promise<void> {
  const code = await startChild(lifetime, [process.execPath, 'scripts/import.ts', file], { stdio: 'inherit' }).exit;
  if (code !== 0 && code !== 2)
    throw new Failure(`${file} was not imported: mend what is said above, or leave --import out.`);
}
