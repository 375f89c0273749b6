import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { NotificationListInput, ReadNotifications, UndoReadAll } from './notification.input.ts';
import { AllRead, NotificationPage, UnreadCount } from './notification.output.ts';
import { loadNotifications } from './notification.reads.ts';
import { readAllNotifications, readNotifications, undoReadAll } from './notification.writes.ts';

export const notificationRouter = router({
  list: personalRead({
    name: 'notification.list',
    input: NotificationListInput,
    output: NotificationPage,
    queries: 1,
    load: loadNotifications,
  }),
  read: write({
    name: 'notification.read',
    by: builderProcedure,
    input: ReadNotifications,
    output: UnreadCount,
    run: readNotifications,
  }),
  readAll: write({
    name: 'notification.readAll',
    by: builderProcedure,
    input: NoInput,
    output: AllRead,
    run: readAllNotifications,
  }),
  undoReadAll: write({
    name: 'notification.undoReadAll',
    by: builderProcedure,
    input: UndoReadAll,
    output: UnreadCount,
    run: undoReadAll,
  }),
});
