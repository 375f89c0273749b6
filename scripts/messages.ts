import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The types of all English messages, so that a name that there is not or a value that is missing is found by the type
 * check: `node scripts/messages.ts` writes them, `--check` says whether they are as the catalogue is.
 */
const folder = join(import.meta.dirname, '../messages');
const file = join(folder, 'messages.d.ts');

const rooms = readdirSync(join(folder, 'en'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();
const types = rooms.map((room) => {
  const messages: Record<string, string> = JSON.parse(readFileSync(join(folder, 'en', `${room}.json`), 'utf8'));
  const lines = Object.entries(messages).map(
    ([name, text]) => `    ${JSON.stringify(name)}: ${JSON.stringify(text)};\n`,
  );
  return `  ${JSON.stringify(room)}: {\n${lines.join('')}  };\n`;
});
const modules = rooms.map(
  (room) =>
    `declare module '#messages/en/${room}.json' {\n  const messages: import('./messages.d.ts').Messages['${room}'];\n  export default messages;\n}\n`,
);
const [told, wanted] = [
  readOr(file),
  `// Written by scripts/messages.ts.\nexport type Messages = {\n${types.join('')}};\n`,
];
const [toldModules, wantedModules] = [readOr(modulesFile()), `// Written by scripts/messages.ts.\n${modules.join('')}`];

if (told !== wanted || toldModules !== wantedModules) {
  if (process.argv.includes('--check')) {
    console.error('messages/*.d.ts are not as messages/en is: run `node scripts/messages.ts`.');
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
    writeFileSync(modulesFile(), wantedModules);
  }
}

function modulesFile(): string {
  return join(folder, 'modules.d.ts');
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
