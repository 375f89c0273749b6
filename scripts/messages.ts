import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The types of all English messages, so that a name that there is not or a value that is missing is found by the type
 * check: `node scripts/messages.ts` writes them, `--check` says whether they are as the catalogue is.
 */
const folder = join(import.meta.dirname, '../messages');
const rooms = readdirSync(join(folder, 'en'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

const wanted = {
  'messages.d.ts': `export type Messages = {\n${rooms.map(typeOf).join('')}};\n`,
  'modules.d.ts': rooms.map(moduleOf).join(''),
};

for (const [name, types] of Object.entries(wanted)) {
  const [path, text] = [join(folder, name), `// Written by scripts/messages.ts.\n${types}`];
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`messages/${name} is not as messages/en is: run \`node scripts/messages.ts\`.`);
    process.exitCode = 1;
  }
}

function typeOf(room: string): string {
  const messages: Record<string, string> = JSON.parse(readFileSync(join(folder, 'en', `${room}.json`), 'utf8'));
  const lines = Object.entries(messages).map(
    ([name, text]) => `    ${JSON.stringify(name)}: ${JSON.stringify(text)};\n`,
  );
  return `  ${JSON.stringify(room)}: {\n${lines.join('')}  };\n`;
}

function moduleOf(room: string): string {
  const lines = [`const messages: import('./messages.d.ts').Messages['${room}'];`, 'export default messages;'];
  return `declare module '#messages/en/${room}.json' {\n  ${lines.join('\n  ')}\n}\n`;
}
