import { z } from 'zod';
import { Reason } from '../admin/reason.input.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

/** Open by the weight of their reports; appealed, the longest waiting first; decided, the latest opened first. */
export const caseStates = ['open', 'appealed', 'decided'] as const;

export const CasesInput = z.object({ state: z.enum(caseStates).default('open'), limit: PageSize, cursor: Cursor });
export type CasesInput = z.infer<typeof CasesInput>;

/** Whoever reported one thing, the first first. */
export const CaseReportsInput = z.object({ id: z.uuid(), limit: PageSize, cursor: Cursor });
export type CaseReportsInput = z.infer<typeof CaseReportsInput>;

export const DecideCase = z.object({ id: z.uuid(), decision: z.enum(['upheld', 'dismissed']), reason: Reason });
export type DecideCase = z.infer<typeof DecideCase>;

export const DecideAppeal = z.object({ id: z.uuid(), decision: z.enum(['granted', 'denied']), reason: Reason });
export type DecideAppeal = z.infer<typeof DecideAppeal>;

/** Of a case that was decided against its author: the decision was a mistake. */
export const PutBack = z.object({ id: z.uuid(), reason: Reason });
export type PutBack = z.infer<typeof PutBack>;

export const RemoveProject = z.object({ slug: Slug, reason: Reason });
export type RemoveProject = z.infer<typeof RemoveProject>;
