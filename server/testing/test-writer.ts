import { eq, isNull, sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { type Connection, connect } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { outbox } from '#db/schema/outbox.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { createRedisBackend, redisOptions } from '../cache/backend/redis.ts';
import { Cache } from '../cache/cache.ts';
import { commit } from '../outbox/commit.ts';
import { aProject } from './builders.ts';

/** Someone who writes as the site's own procedures do. */
export class TestWriter {
  readonly #connection: Connection;
  readonly #cache: Cache;

  constructor(databaseUrl: string, redisUrl: string) {
    this.#connection = connect(databaseUrl);
    this.#cache = new Cache({ backend: createRedisBackend({ connect: () => new Redis(redisUrl, redisOptions) }) });
  }

  /** Gives the version that the writer's next reads bring along. */
  async rename(slug: string, title: string): Promise<number> {
    const { version } = await commit(this.#site, async (tx) => {
      await tx.update(project).set({ title }).where(eq(project.slug, slug));
      await changed(tx, { tags: [tag.project(slug), tag.feed] });
    });
    return version;
  }

  /** One more vote for it; when that was committed, at the earliest, in ms since 1970. */
  async upvote(slug: string): Promise<number> {
    const { result } = await commit(this.#site, async (tx) => {
      await tx
        .update(project)
        .set({ upCount: sql`${project.upCount} + 1` })
        .where(eq(project.slug, slug));
      await changed(tx, { tags: [tag.project(slug), tag.feed] });
      return performance.timeOrigin + performance.now();
    });
    return result;
  }

  async publish(slug: string): Promise<void> {
    await commit(this.#site, async (tx) => {
      await aProject(tx, { slug });
      await changed(tx, { tags: [tag.project(slug), tag.feed] });
    });
  }

  /** Changes a title, says so, and takes it back. */
  async failAfter(slug: string): Promise<void> {
    await commit(this.#site, async (tx) => {
      await tx.update(project).set({ title: 'never' }).where(eq(project.slug, slug));
      await changed(tx, { tags: [tag.project(slug)] });
      throw new Error('on purpose');
    });
  }

  /** Rows of the outbox that nobody has told yet. */
  untold(): Promise<number> {
    return this.#connection.db.$count(outbox, isNull(outbox.sentAt));
  }

  async close(): Promise<void> {
    this.#cache.close();
    await this.#connection.close();
  }

  get #site() {
    return { db: this.#connection.db, cache: this.#cache };
  }
}
