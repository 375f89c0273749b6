import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { Cluster, Redis, RedisOptions } from 'ioredis';
import { everything } from '#db/tags.ts';
import { type Clock, systemClock } from '../../clock.ts';
import { type Backend, type Content, timing, type Version } from './backend.ts';
import * as scripts from './scripts.ts';

/**
 * What the cache's connections must have: they fail at once while they are away, come back soon, and are given up when
 * nothing is heard on them.
 */
export const redisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy: () => 100,
  connectTimeout: 1000,
  socketTimeout: 2000,
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions;

type Connection = Redis | Cluster;

type Options = { connect: (role: 'commands' | 'bus') => Connection; clock?: Clock };

const prefix = '{prova}:';
const clockKey = `${prefix}clock`;
const logKey = `${prefix}log`;
const serverKey = `${prefix}server`;
const entryKey = (key: string) => `${prefix}entry:${key}`;
const leaseKey = (key: string) => `${prefix}lease:${key}`;
const tagKey = (tag: string) => `${prefix}tag:${tag}`;

/** Tags must outlive all content that has them: 7 days at the most. */
const tagMs = 8 * 86_400_000;
const logLength = 10_000;

/** The cache's part in Redis 7 or Valkey: one script a step, and a connection of its own that follows the bumps. */
export function createRedisBackend({ connect, clock = systemClock }: Options): Backend {
  const commands = connect('commands');
  const bus = connect('bus');
  for (const connection of [commands, bus]) connection.on('error', () => {}); // the commands themselves report it
  let ready = Promise.withResolvers<void>();
  commands.on('ready', () => ready.resolve());
  commands.on('close', () => (ready = Promise.withResolvers()));

  async function bump(tags: readonly string[], known = 0): Promise<Version> {
    const keys = [clockKey, logKey, ...tags.map(tagKey)];
    const args = [tags.join('\n'), timing.burstMs * 1000, tagMs, logLength, known];
    return (await scripts.bump(commands, { keys, args })) as Version;
  }

  return {
    bump: (tags) => bump(tags),

    async read({ key, have = '', token }) {
      const keys = [entryKey(key), leaseKey(key), clockKey];
      const args = [tagKey(''), have, token, timing.leaseMs, timing.restMs, timing.pollMs];
      const reply = await scripts.read(commands, { keys, args });
      const [version, nowUs, staleForUs, granted, retryMs, unchanged, meta, body] = reply as ReadReply;
      return {
        content: meta && body ? await unpack(meta, body) : undefined,
        unchanged: unchanged === 1,
        version,
        nowMs: nowUs / 1000,
        staleForMs: staleForUs / 1000,
        granted: granted === 1,
        retryMs,
      };
    },

    async store({ key, token, content, hardMs }) {
      const keys = [entryKey(key), leaseKey(key), ...content.tags.map(tagKey)];
      const args = [token, content.asOf, ...(await pack(content)), hardMs, tagMs];
      return (await scripts.store(commands, { keys, args })) === 1;
    },

    async release({ key, token, afterMs }) {
      await scripts.release(commands, { keys: [leaseKey(key)], args: [token, afterMs] });
    },

    async follow(last) {
      if (last) await bus.xread('COUNT', 1, 'BLOCK', timing.followMs, 'STREAMS', logKey, last);
      const askedAt = clock.now();
      const reply = await scripts.follow(bus, { keys: [clockKey, logKey], args: [last] });
      const [version, nowUs, newest, lost, records] = reply as FollowReply;
      const bumps = last ? records.map(toBump) : [{ version, tags: [everything] }];
      return { bumps, lost: lost === 1, last: `${newest}`, version, nowMs: nowUs / 1000, askedAt };
    },

    /** A server that started anew, or took over, may have lost bumps, and its clock may be behind. */
    async check(known) {
      await ready.promise;
      const [running, checked] = (await scripts.server(commands, { keys: [serverKey], args: [] })) as Buffer[];
      if (running && checked?.equals(running)) return;
      await bump([everything], known);
      await commands.set(serverKey, `${running}`);
    },

    onBreak(listener) {
      for (const event of ['close', '-node']) commands.on(event, listener);
    },

    close() {
      for (const connection of [commands, bus]) connection.disconnect();
    },
  };
}

type ReadReply = [number, number, number, number, number, number, Buffer | null, Buffer | null];
type FollowReply = [number, number, Buffer, number, [id: Buffer, fields: Buffer[]][]];

function toBump([id, [, tags]]: FollowReply[4][number]): { version: Version; tags: string[] } {
  return { version: Number.parseInt(`${id}`, 10), tags: `${tags}`.split('\n') };
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

async function pack({ body, ...meta }: Content): Promise<[meta: string, body: Buffer]> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return [JSON.stringify({ ...meta, sizeBytes: body.length }), await compress(body, { params })];
}

async function unpack(meta: Buffer, packed: Buffer): Promise<Content> {
  const { sizeBytes, ...content } = JSON.parse(`${meta}`);
  // One chunk of the right size: the bytes stay in memory, and what is larger would stay with them.
  return { ...content, body: await decompress(packed, { chunkSize: Math.max(sizeBytes, 64) }) };
}
