import { personalRead } from '../personal-read.ts';
import { builderProcedure, router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { setBlock } from './block.writes.ts';
import { loadConversations } from './conversation.reads.ts';
import { deleteMessage, restoreMessage } from './delete-message.writes.ts';
import { ConversationList, MessageById, SendMessage, SetBlock, ThreadOf } from './message.input.ts';
import { BlockSet, ConversationPage, MessagesRead, MessageWritten, Thread } from './message.output.ts';
import { readMessages } from './read.writes.ts';
import { sendMessage } from './send.writes.ts';
import { loadThread } from './thread.reads.ts';

export const messageRouter = router({
  conversations: personalRead({
    name: 'message.conversations',
    input: ConversationList,
    output: ConversationPage,
    queries: 1,
    load: loadConversations,
  }),
  thread: personalRead({ name: 'message.thread', input: ThreadOf, output: Thread, queries: 3, load: loadThread }),
  send: write({
    name: 'message.send',
    by: verifiedProcedure,
    input: SendMessage,
    output: MessageWritten,
    limit: 'message',
    run: sendMessage,
  }),
  read: write({
    name: 'message.read',
    by: builderProcedure,
    input: MessageById,
    output: MessagesRead,
    run: readMessages,
  }),
  delete: write({
    name: 'message.delete',
    by: builderProcedure,
    input: MessageById,
    output: MessageWritten,
    run: deleteMessage,
  }),
  restore: write({
    name: 'message.restore',
    by: builderProcedure,
    input: MessageById,
    output: MessageWritten,
    run: restoreMessage,
  }),
  setBlock: write({ name: 'message.setBlock', by: builderProcedure, input: SetBlock, output: BlockSet, run: setBlock }),
});
