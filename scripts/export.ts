import { createWriteStream } from 'node:fs';
import { connect } from '#db/connect.ts';
import { exportProjects } from '#db/export.ts';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { givenPath } from './given-path.ts';
import { openDatabase } from './services/database.ts';

/** `npm run export`: writes the projects as CSV that `npm run import` reads. */
await command(
  async (lifetime) => {
    const [file, ...others] = process.argv.slice(2);
    if (file === undefined || others.length > 0)
      throw new Failure('Name the file to write: npm run export -- FILE.csv');
    const { sql, close } = connect(await openDatabase(lifetime));
    lifetime.defer(close);
    await exportProjects(sql, createWriteStream(givenPath(file)));
    return 0;
  },
  { interruptedCode: 130 },
);
