import { z } from 'zod';
import { Cursor, PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';
import { Slug } from '../project/project.input.ts';

/** Words of so many characters. The database takes no NUL. */
const words = (min: number, max: number) =>
  Text.min(min, min === 1 ? 'Say what is wrong.' : `Say why, in ${min} characters or more.`).max(
    max,
    `Say it in ${max.toLocaleString('en')} characters or fewer.`,
  );

/** What is reported, by its public address; a message by its id, as whoever received it knows it. */
export const ReportSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project'), slug: Slug }),
  z.object({ kind: z.literal('comment'), id: z.uuid() }),
  z.object({ kind: z.literal('chain'), slug: Slug }),
  z.object({ kind: z.literal('post'), chain: Slug, slug: Slug }),
  z.object({ kind: z.literal('reply'), id: z.uuid() }),
  z.object({ kind: z.literal('user'), username: Username }),
  z.object({ kind: z.literal('message'), id: z.uuid() }),
]);
export type ReportSubject = z.infer<typeof ReportSubject>;
/** The address of one kind of thing. */
export type Of<Kind extends ReportSubject['kind']> = Extract<ReportSubject, { kind: Kind }>;

export const ReportReason = words(1, 1000);
export const SendReport = z.object({ subject: ReportSubject, reason: ReportReason });
export type SendReport = z.infer<typeof SendReport>;

/** Why a decision about what is one's own was wrong; once. */
export const AppealText = words(10, 2000);
export const Appeal = z.object({ id: z.uuid(), appeal: AppealText });
export type Appeal = z.infer<typeof Appeal>;

export const OwnListInput = z.object({ limit: PageSize, cursor: Cursor });
export type OwnListInput = z.infer<typeof OwnListInput>;
