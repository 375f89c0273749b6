import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

/** A saved project with the private note on it. */
export const SavedItem = z.strictObject({ project: ProjectCard, note: z.string(), savedAt: Instant });
export type SavedItem = z.infer<typeof SavedItem>;

export const SavedPage = pageOf(SavedItem);
