import { hash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';

/** The steps that must be one step in Redis. All keys carry one hash tag, so that a Cluster keeps them together. */

const now = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]`;

/** A tag is 'before:first:latest', versions: the last one before the current burst of bumps, its first, its last. */
const versionsOf = `
local function versionsOf(tag)
  local before, first, latest = string.match(tag, '(%d+):(%d+):(%d+)')
  return tonumber(before), tonumber(first), tonumber(latest)
end`;

/**
 * What is there, whether it is fresh, and who may compute. Content with a tag that Redis has lost is stale: nobody
 * knows what happened to it. Works in a full Redis, since it writes next to nothing.
 */
export const read = script(`#!lua flags=allow-oom
local entry, lease, clock = KEYS[1], KEYS[2], KEYS[3]
local tagPrefix, have, token, leaseMs, restMs = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4], tonumber(ARGV[5])
${now}${versionsOf}
local meta = redis.call('HGET', entry, 'meta')
local asOf, staleSince, fresh
if meta then
  local content = cjson.decode(meta)
  asOf = content.asOf
  for _, tag in ipairs(content.tags) do
    local value = redis.call('GET', tagPrefix .. tag)
    local before, first, latest = versionsOf(value or '0:0:0')
    if not value or latest > asOf then
      local since = value and asOf >= before and math.max(asOf, first) or asOf
      staleSince = math.min(staleSince or since, since)
    end
  end
  fresh = not staleSince and now < asOf + content.freshMs * 1000
end
local version, granted, retryMs = tonumber(redis.call('GET', clock) or 0), 0, 0
if not fresh then
  version = math.max(version, now)
  redis.call('SET', clock, string.format('%.0f', version))
  local restingMs = asOf and restMs - (now - asOf) / 1000 or 0
  local holder = redis.call('GET', lease)
  if restingMs > 0 then retryMs = math.ceil(restingMs)
  elseif holder and holder ~= token then retryMs = tonumber(ARGV[6])
  else granted = redis.call('SET', lease, token, 'PX', leaseMs) and 1 end
end
local staleFor = staleSince and math.max(now - staleSince, 1) or 0
local body = asOf ~= have and redis.call('HGET', entry, 'body')
return { version, now, staleFor, granted, retryMs, asOf and asOf == have and 1 or 0, body and meta, body }`);

/** Stores content unless that of a later computation is there, ends the lease, and says whether it is current. */
export const store = script(`
local entry, lease = KEYS[1], KEYS[2]
local token, asOf, meta, body, hardMs, tagMs = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5], ARGV[6]
${versionsOf}
local current = 1
for i = 3, #KEYS do
  if not redis.call('SET', KEYS[i], '0:0:0', 'NX', 'PX', tagMs) then
    redis.call('PEXPIRE', KEYS[i], tagMs)
    local _, _, latest = versionsOf(redis.call('GET', KEYS[i]))
    if latest > asOf then current = 0 end
  end
end
local present = redis.call('HGET', entry, 'meta')
if not present or cjson.decode(present).asOf <= asOf then
  redis.call('HSET', entry, 'meta', meta, 'body', body)
  redis.call('PEXPIRE', entry, hardMs)
end
if redis.call('GET', lease) == token then redis.call('DEL', lease) end
return current`);

export const release = script(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end`);

/** Gives the tags the next version, and tells those who follow. Must work in a full Redis. */
export const bump = script(`#!lua flags=allow-oom
local clock, log = KEYS[1], KEYS[2]
local tags, burst, tagMs, length, known = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4], tonumber(ARGV[5])
${now}${versionsOf}
local version = math.max(tonumber(redis.call('GET', clock) or 0) + 1, known + 1, now)
local text = string.format('%.0f', version)
redis.call('SET', clock, text)
for i = 3, #KEYS do
  local before, first, latest = versionsOf(redis.call('GET', KEYS[i]) or '0:0:0')
  if version - latest > burst then before, first = latest, version end
  redis.call('SET', KEYS[i], string.format('%.0f:%.0f:%s', before, first, text), 'PX', tagMs)
end
local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
redis.call('XADD', log, 'MAXLEN', '~', length, text .. '-0', 'tags', tags, 'previous', last and last[1] or '0-0')
return version`);

/** The bumps after the last one heard. Where the log does not go on from there, some are lost. */
export const follow = script(`
local clock, log, last = KEYS[1], KEYS[2], ARGV[1]
${now}
local newest = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
newest = newest and newest[1] or '0-0'
local unheard = last ~= '' and redis.call('XRANGE', log, '(' .. last, '+') or {}
local previous = unheard[1] and unheard[1][2][4] or newest
local lost = last ~= '' and last ~= previous and 1 or 0
return { tonumber(redis.call('GET', clock) or 0), now, newest, lost, unheard }`);

/** Which server answers, and which answered when last checked. */
export const server = script(`
return { string.match(redis.call('INFO', 'server'), 'run_id:(%w+)') or '', redis.call('GET', KEYS[1]) }`);

type Arguments = { keys: string[]; args: (string | number | Buffer)[] };

/** A function that runs it; its strings come as bytes. */
function script(lua: string): (connection: Redis | Cluster, step: Arguments) => Promise<unknown> {
  const sha = hash('sha1', lua);
  return async (connection, { keys, args }) => {
    try {
      return await connection.callBuffer('evalsha', sha, keys.length, ...keys, ...args);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return connection.callBuffer('eval', lua, keys.length, ...keys, ...args);
    }
  };
}
