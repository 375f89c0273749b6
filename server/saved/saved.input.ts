import { z } from 'zod';
import { Text } from '../plain-text.input.ts';
import { Slug } from '../project/project.input.ts';

/** A private note. */
const Note = Text.max(2000);

/** Without a note one that is there stays. */
export const SaveProject = z.object({ slug: Slug, note: Note.optional() });
export type SaveProject = z.infer<typeof SaveProject>;

export const UnsaveProject = z.object({ slug: Slug });
export type UnsaveProject = z.infer<typeof UnsaveProject>;
