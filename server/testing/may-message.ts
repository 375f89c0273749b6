import { conversation } from '#db/schema/conversation.ts';
import { deleteMessage } from '../message/delete-message.writes.ts';
import { sendMessage } from '../message/send.writes.ts';
import type { Cast, Role } from './cast.ts';
import { type Row, writers } from './may-row.ts';
import { aMember } from './session.ts';

/** What its sender alone does. */
const theSender: Pick<Row, 'may' | 'refusal'> = { may: ['builder'], refusal: 'MESSAGE_NOT_FOUND' };

export const messageRows: Record<string, Row> = {
  'message.conversations': { input: () => ({}), may: 'signed in' },
  'message.thread': { input: async (cast, role) => ({ username: await friendOf(cast, role) }), may: 'signed in' },
  'message.send': {
    input: async (cast, role) => ({ username: await friendOf(cast, role), body: 'What is it for?' }),
    may: writers,
  },
  'message.read': {
    input: async (cast) => ({ id: await message(cast) }),
    may: ['builder', 'owner'],
    refusal: 'MESSAGE_NOT_FOUND',
  },
  'message.delete': { input: async (cast) => ({ id: await message(cast) }), ...theSender },
  'message.restore': { input: async (cast) => ({ id: await deletedMessage(cast) }), ...theSender },
  'message.setBlock': {
    input: async (cast, role) => ({ username: await friendOf(cast, role), blocks: true }),
    may: writers,
  },
};

/** Somebody new with whom a role has a conversation, or a stranger where it is a visitor. */
async function friendOf({ db, people }: Cast, role: Role): Promise<string> {
  const { id, username } = await aMember(db);
  await openConversation(db, [id, (role === 'visitor' ? people.builder : people[role]).id]);
  return username;
}

/** A message by the builder to the owner; its id. */
async function message({ db, people: { builder, owner } }: Cast): Promise<string> {
  await openConversation(db, [builder.id, owner.id]);
  const input = { username: owner.username, body: 'What is it for?' };
  return (await db.transaction((tx) => sendMessage(tx, builder, input))).message.id;
}

/** One that they have just deleted. */
async function deletedMessage(cast: Cast): Promise<string> {
  const id = await message(cast);
  await cast.db.transaction((tx) => deleteMessage(tx, cast.people.builder, { id }));
  return id;
}

async function openConversation(db: Cast['db'], people: [string, string]): Promise<void> {
  const [firstUserId = '', secondUserId = ''] = people.sort();
  await db.insert(conversation).values({ firstUserId, secondUserId }).onConflictDoNothing();
}
