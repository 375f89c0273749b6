import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ours = fileURLToPath(new URL('../../', import.meta.url));
const configuration = ['package.json', 'tsconfig.json', 'biome.json', 'knip.json', '.gitignore'];
const walls = ['app.json', 'server.json', 'others.json'].map((name) => join('scripts/walls', name));

/** What the linter says: `rule` as 'style/noEnum', `line` counted from 1. */
export type Finding = { path: string; line: number; rule: string; message: string };

export type BrokenProject = {
  root: string;
  /** Runs an installed tool there; gives what it printed, whether it passed or not. */
  run: (tool: string, ...args: string[]) => string;
  lint: () => Finding[];
  remove: () => Promise<void>;
};

/** A project in a temporary folder with our configuration and dependencies, and nothing but `files`. */
export async function brokenProject(files: Record<string, string>): Promise<BrokenProject> {
  const root = await mkdtemp(join(tmpdir(), 'prova-walls-'));
  for (const path of [...configuration, ...walls]) await cp(join(ours, path), join(root, path));
  await symlink(join(ours, 'node_modules'), join(root, 'node_modules'));
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), source);
  }
  const run = (tool: string, ...args: string[]) => {
    const { error, stdout } = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, encoding: 'utf8' });
    if (error) throw error;
    return stdout;
  };
  return {
    root,
    run,
    lint: () => findings(run('biome', 'lint', '--max-diagnostics=none', '--reporter=json')),
    remove: () => rm(root, { recursive: true }),
  };
}

type BiomeReport = {
  diagnostics: { category: string; message: string; location: { path: string; start: { line: number } } }[];
};

function findings(json: string): Finding[] {
  const report: BiomeReport = JSON.parse(json);
  return report.diagnostics.map(({ category, message, location }) => ({
    path: location.path,
    line: location.start.line,
    rule: category.replace('lint/', ''),
    message,
  }));
}
