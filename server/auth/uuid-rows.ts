import { createHash } from 'node:crypto';
import type { BetterAuthOptions, DBAdapter } from 'better-auth';

type MakeAdapter = (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>;

/**
 * Our rows have UUIDs, but better-auth chooses some ids itself: a reservation's is a hash, so that two cannot be made.
 * Such an id stands for a UUID of its own, the same each time. A caller's own nonsense is then an id that no row has.
 */
export const withUuids =
  (make: MakeAdapter): MakeAdapter =>
  (options) => {
    const adapter = make(options);
    return {
      ...adapter,
      create: ({ data, ...rest }) =>
        adapter.create({ ...rest, data: typeof data.id === 'string' ? { ...data, id: uuidOf(data.id) } : data }),
      findOne: ({ where, ...rest }) =>
        adapter.findOne({
          ...rest,
          where: where.map((one) =>
            one.field === 'id' && typeof one.value === 'string' ? { ...one, value: uuidOf(one.value) } : one,
          ),
        }),
    };
  };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function uuidOf(id: string): string {
  if (uuid.test(id)) return id;
  const hash = createHash('sha256').update(id).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
