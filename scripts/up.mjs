/**
 * Runs a command of the project: `node scripts/up.mjs [scripts/COMMAND.ts] [arguments]`, `up` where none is named.
 * This file alone works on any Node from 18 and without packages: it installs those that the lock file names, and hands
 * over to the Node among them.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldestNode = 18;
const ownNode = 24;
const neededMib = 1500;
/** They run until they are told to end, so that is no failure of theirs. */
const sites = ['scripts/up/up.ts', 'scripts/dev.ts', 'scripts/start.ts'];

// No figures about this machine leave it.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
const root = fileURLToPath(new URL('..', import.meta.url));
// Paths that a person gives are meant from where they stand; where npm runs this, it says where that is.
if (process.env.npm_package_json !== path.join(root, 'package.json')) process.env.INIT_CWD = process.cwd();
process.chdir(root);
const binaries = path.resolve('node_modules/.bin');
const given = process.argv.slice(2);
const [file, ...args] = given[0]?.endsWith('.ts') ? given : ['scripts/up/up.ts', ...given];
let isToldToEnd = false;
const interruptedCode = sites.includes(file) ? 0 : 130;

if (major(process.version) < oldestNode) {
  fail(`This is Node ${process.version}: install Node ${oldestNode} or newer, then run it again.`);
}
// An npm that is killed outright passes no signal on.
const parent = process.ppid;
if (process.env.npm_command) setInterval(() => process.ppid === parent || process.emit('SIGTERM'), 1000).unref();

const wasInstalled = isInstalled();
if (!wasInstalled) await install();
const node = findNode();
if (wasInstalled && fs.realpathSync(node) === fs.realpathSync(process.execPath)) {
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else {
  await handOver();
}

/** Whether every package of the lock file that is for this machine is there, by the list that npm leaves when done. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const libc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  const isNeeded = ({ optional, os, cpu, libc: libcs = [libc] }) =>
    !optional || (os?.includes(process.platform) && cpu?.includes(process.arch) && libcs.includes(libc));
  return Object.entries(packagesOf('package-lock.json')).every(
    ([place, wanted]) => place === '' || !isNeeded(wanted) || installed[place]?.version === wanted.version,
  );
}

function packagesOf(lockFile) {
  return fs.existsSync(lockFile) ? JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages : {};
}

async function install() {
  requireSpace();
  console.log('… Packages: npm ci');
  const startedAt = Date.now();
  // Without our own programs on the path: npm is about to replace them.
  const folders = searchPath().filter((folder) => path.resolve(folder) !== binaries);
  if (major(process.version) < ownNode) folders.unshift(await fetchNode(folders));
  await npm(['ci', '--include=dev'], folders);
  console.log(`✓ Packages: installed (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** npm leaves out what is not for the Node that it runs on, so it must run on ours; gives a folder that has it. */
async function fetchNode(folders) {
  const prefix = fs.mkdtempSync(path.join(os.tmpdir(), 'prova-node-'));
  process.on('exit', () => fs.rmSync(prefix, { recursive: true, force: true }));
  const { version } = packagesOf('package-lock.json')['node_modules/node'];
  await npm(['install', '--prefix', prefix, `node@${version}`], folders);
  return path.join(prefix, 'node_modules/.bin');
}

async function npm(args, folders) {
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js') ? ['node', process.env.npm_execpath] : ['npm'];
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const [program, ...rest] = [...cli, ...args, ...options, ...retries];
  const { code, said } = await run(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: folders.join(path.delimiter) },
  });
  if (isToldToEnd) process.exit(interruptedCode);
  if (code === 0) return;
  process.stderr.write(said);
  fail(installFailure(said));
}

function requireSpace() {
  if (fs.existsSync('node_modules') || !fs.statfsSync) return;
  const { bavail, bsize } = fs.statfsSync('.');
  const freeMib = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMib < neededMib) {
    fail(`This disk has ${freeMib} MiB left and the packages need ${neededMib}: free some, then run it again.`);
  }
}

/** One sentence for what npm says in many. */
function installFailure(said) {
  if (/spawn npm ENOENT/.test(said)) return 'npm is not on the path: install it, then run it again.';
  if (/ENOSPC|EDQUOT/.test(said)) return 'The disk is full: free some space, then run it again.';
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|E?TIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH/.exec(said);
  if (network) {
    return `The npm registry cannot be reached (${network[0]}): check the network and \`npm config get registry\`, then run it again.`;
  }
  return 'The packages could not be installed: mend what npm says above, then run it again.';
}

/** The Node that came with the packages; where that does not run on this machine, a Node as new that started this. */
function findNode() {
  const installed = path.resolve('node_modules/node/bin/node');
  const { stdout } = spawnSync(installed, ['--version'], { encoding: 'utf8' });
  if (stdout && major(stdout) >= ownNode) return installed;
  if (major(process.version) >= ownNode) return process.execPath;
  return fail(
    `The Node ${ownNode} that comes along does not run here: allow npm's install scripts or install Node ${ownNode}, then run it again.`,
  );
}

async function handOver() {
  const { code } = await run(node, [file, ...args], {
    // The channel tells the command when this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: [binaries, ...searchPath()].join(path.delimiter) },
  });
  process.exit(code ?? (isToldToEnd ? interruptedCode : 1));
}

/** Runs a program to its end and passes on the signals that this process gets meanwhile. */
function run(program, args, options) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, options);
    child.stderr?.setEncoding('utf8').on('data', (text) => (said += text));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        isToldToEnd = true;
        child.kill(signal);
        // npm first waits for its downloads; told once more, it ends.
        setTimeout(() => child.kill(signal), 1000).unref();
      });
    }
    child.on('error', (error) => resolve({ code: 1, said: error.message }));
    child.on('close', (code) => resolve({ code, said }));
  });
}

function searchPath() {
  return (process.env.PATH ?? '').split(path.delimiter);
}

function major(version) {
  return Number.parseInt(version.replace('v', ''), 10);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
