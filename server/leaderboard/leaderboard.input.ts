import { z } from 'zod';
import { Cursor } from '../paging.input.ts';

export const periods = ['all_time', 'week', 'month'] as const;

export const ProjectBoardInput = z.object({
  period: z.enum(periods).default('all_time'),
  limit: z.int().min(1).max(100).default(50),
  cursor: Cursor,
});
export type ProjectBoardInput = z.infer<typeof ProjectBoardInput>;

export const UserBoardInput = z.object({
  limit: z.int().min(1).max(100).default(50),
  cursor: Cursor,
});
export type UserBoardInput = z.infer<typeof UserBoardInput>;

export const ChainBoardInput = z.object({
  limit: z.int().min(1).max(100).default(20),
  cursor: Cursor,
});
export type ChainBoardInput = z.infer<typeof ChainBoardInput>;

export const TrendingInput = z.object({});
