import { z } from 'zod';
import { Cursor, PageSize } from '../paging.input.ts';

/** The inbox, latest news first. */
export const NotificationListInput = z.object({ limit: PageSize, cursor: Cursor });
export type NotificationListInput = z.infer<typeof NotificationListInput>;

export const ReadNotifications = z.object({ ids: z.array(z.uuid()).min(1).max(50) });
export type ReadNotifications = z.infer<typeof ReadNotifications>;

/** `readAt` as `notification.readAll` gave it. */
export const UndoReadAll = z.object({ readAt: z.iso.datetime() });
export type UndoReadAll = z.infer<typeof UndoReadAll>;
