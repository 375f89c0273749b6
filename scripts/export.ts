import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '#db/connect.ts';
import { exportProjects } from '#db/export.ts';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { checkWritable, givenPath } from './given-path.ts';
import { Progress, whole } from './progress.ts';
import { openDatabase } from './services/database.ts';

const usage = 'npm run export -- FILE.csv [--overwrite]';

/** `npm run export`: writes the projects as CSV that `npm run import` reads. */
await command(
  async (lifetime) => {
    const { file, overwrite } = options();
    await checkWritable(file, { overwrite });
    const { sql, close } = connect(await openDatabase(lifetime));
    lifetime.defer(close);
    const progress = new Progress('projects');
    const sink = createWriteStream(file, { flags: overwrite ? 'w' : 'wx' });
    const count = await exportProjects(sql, sink, (done) => progress.show(done));
    progress.clear();
    console.log(`${whole(count)} projects written to ${file}`);
    return 0;
  },
  { interruptedCode: 130 },
);

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { overwrite: { type: 'boolean', default: false } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('Name the file to write.');
    return { file: givenPath(file), overwrite: values.overwrite };
  } catch (cause) {
    throw new Failure(`${(cause as Error).message}\n${usage}`, { cause });
  }
}
