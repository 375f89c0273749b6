import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { loadMarkdown } from '#app/_markdown/markdown';
import { api, trpc } from '#app/_trpc/client.ts';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';

/** What a slug leads to: a project's page, the slug that it has now, or nothing but projects of a like name. */
export type ProjectAnswer = { page: ProjectPage } | { movedTo: string } | { nearest: ProjectCard[] };

/** An unknown slug is an answer like any other: it is kept, not asked again, and shown as a page of its own. */
export function projectQuery(slug: string) {
  return queryOptions({
    queryKey: [...trpc.project.bySlug.pathKey(), slug],
    queryFn: () => readProject(slug),
  });
}

async function readProject(slug: string): Promise<ProjectAnswer> {
  try {
    return { page: await api.project.bySlug.query({ slug }) };
  } catch (error) {
    const told = error instanceof TRPCClientError ? error.data : undefined;
    if (told?.code === 'PROJECT_MOVED') return { movedTo: String(told.movedTo) };
    if (told?.code === 'PROJECT_NOT_FOUND' || told?.code === 'INVALID_INPUT') return { nearest: await likeNamed(slug) };
    throw error;
  }
}

/** The words that a slug, or what was written in its place, is made of. */
export function wordsOf(slug: string): string {
  return slug
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** Loads what a project's page shows, and what it shows it with. */
export async function prefetchProject(queryClient: QueryClient, slug: string): Promise<void> {
  const query = projectQuery(slug);
  await Promise.all([queryClient.prefetchQuery(query), loadMarkdown()]);
  const answer = queryClient.getQueryData(query.queryKey);
  // A font that comes has the browser lay out the whole page anew, whatever it is written in.
  if (answer && 'page' in answer && showsCode(answer.page)) await document.fonts.load('1em "Geist Mono Variable"');
}

/** Whether something on its page is set in the monospaced font. */
function showsCode({ description, story, novelty, comparison, updates, comments, badges }: ProjectPage): boolean {
  const bodies = [...updates, ...comments].map(({ body }) => body);
  const rationales = badges.map(({ rationale }) => rationale);
  const texts = [description, story, novelty, comparison, ...bodies, ...rationales];
  return updates.some(({ version }) => version) || texts.some((text) => text.includes('`'));
}

async function likeNamed(slug: string): Promise<ProjectCard[]> {
  const q = wordsOf(slug);
  if (!q) return [];
  const { projects } = await api.search.all.query({ q, kind: 'projects', limit: 3 });
  return projects.map(({ item }) => item);
}
