import { createWriteStream } from 'node:fs';
import { connect } from '#db/connect.ts';
import { exportProjects } from '#db/export.ts';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { checkWritable, givenPath } from './given-path.ts';
import { openDatabase } from './services/database.ts';

/** `npm run export`: writes the projects as CSV that `npm run import` reads. */
await command(
  async (lifetime) => {
    const [path, ...others] = process.argv.slice(2);
    if (path === undefined || others.length > 0)
      throw new Failure('Name the file to write: npm run export -- FILE.csv');
    const file = givenPath(path);
    await checkWritable(file);
    const { sql, close } = connect(await openDatabase(lifetime));
    lifetime.defer(close);
    await exportProjects(sql, createWriteStream(file));
    return 0;
  },
  { interruptedCode: 130 },
);
