import type { Database } from '#db/connect.ts';
import { follow } from '#db/schema/follow.ts';
import { type Api, caller } from './api.ts';
import { aMember } from './session.ts';

type Sent = { message: { id: string } };

/** Two people of whom the second follows the first, who may write therefore, with what they do by HTTP. */
export async function aPair(db: Database, api: Api) {
  const [ada, bo] = [await aMember(db, { displayName: 'Ada' }), await aMember(db, { displayName: 'Bo' })];
  await db.insert(follow).values({ followerId: bo.id, followedId: ada.id });
  const talker = (me: typeof ada, other: typeof ada) => {
    const { query, mutate } = caller(api, me.cookie);
    return {
      ...me,
      query,
      mutate,
      send: (body: string, headers = {}) => mutate('message.send', { username: other.username, body }, headers),
      /** Sends and gives the message's id. */
      say: async (body: string) => {
        const { status, data } = await mutate('message.send', { username: other.username, body });
        if (status !== 200) throw new Error(`the message was answered by ${status}`);
        return (data as Sent).message.id;
      },
      read: (id: string) => mutate('message.read', { id }),
      thread: async (more = {}) => (await query('message.thread', { username: other.username, ...more })).data,
      list: async (more = {}) => (await query('message.conversations', more)).data,
    };
  };
  return { ada: talker(ada, bo), bo: talker(bo, ada) };
}
