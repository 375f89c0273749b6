'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { announce } from '#app/_ui/announce.ts';
import { toast } from '#app/_ui/toast.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { heldMark, useMark } from './mark-query.ts';
import { oneEach } from './one-each.ts';
import {
  type Figures,
  type SaveAnswer,
  type Saved,
  type Sender,
  Stance,
  type VoteAnswer,
  type VoteValue,
} from './stance.ts';
import { useT } from './t.ts';
import { tellLostIn } from './tell-lost.ts';

type Subject = Pick<ProjectCard, 'slug' | 'title'> & Figures;

/** The one place that votes and saves: each shows everywhere at once, and what fails is as it was, with the reason. */
export function useVoice() {
  const t = useT();
  const queryClient = useQueryClient();
  const askToSignIn = useAskToSignIn();
  const isVisitor = useMe() === null;
  /** Up, down; the same once more withdraws it. */
  const vote = (subject: Subject, value: 1 | -1) => {
    if (isVisitor) return askToSignIn();
    const mark = heldMark(queryClient, subject.slug);
    if (mark?.isOwn) return toast({ title: t('ownProject') });
    const stance = stanceOf(queryClient, subject.slug).begin(subject, mark);
    stance.tell = tellLostIn(t);
    const wanted: VoteValue = stance.vote.shown === value ? 0 : value;
    void stance.vote.want(wanted);
    announce(t(votedWords[wanted], { title: subject.title }));
  };
  /**
   * Saves it, with a note where one is given; the other way round by null. Gives whether it was kept, or waits to be.
   * @param listed how a list has it, for where nothing else is known
   */
  const save = async (subject: Subject, wanted: Saved, listed?: Saved): Promise<boolean> => {
    if (isVisitor) {
      askToSignIn();
      return false;
    }
    const mark = heldMark(queryClient, subject.slug);
    const stance = stanceOf(queryClient, subject.slug).begin(subject, mark);
    stance.tell = tellLostIn(t);
    const { saved } = stance;
    if (saved.known === undefined) saved.known = listed;
    const before = saved.shown;
    const sent = saved.want(wanted);
    announce(t(wanted === null ? 'nowGone' : 'nowSaved', { title: subject.title }));
    if (wanted === null && before !== null && before !== undefined)
      toast({ title: t('gone'), action: { name: t('undo'), act: () => void saved.want(before) } });
    await sent;
    return saved.isPending || saved.known === wanted;
  };
  /** Saves what is not saved, and the other way round. */
  const toggleSaved = (subject: Subject) => void save(subject, heldMark(queryClient, subject.slug)?.saved ? null : '');
  return { vote, save, toggleSaved };
}

/** A project's vote: one's own, and how to cast it. */
export function useVote(subject: Subject) {
  const { vote } = useVoice();
  const mark = useMark(subject.slug);
  return { value: mark?.vote ?? 0, isOwn: mark?.isOwn ?? false, cast: (value: 1 | -1) => vote(subject, value) };
}

/** Whether a project is saved, with what note, and how to change that. */
export function useSave(subject: Subject) {
  const { save } = useVoice();
  const mark = useMark(subject.slug);
  const saved: Saved = mark?.saved ? mark.note : null;
  return { saved, save: (wanted: Saved) => void save(subject, wanted) };
}

const stances = oneEach<Stance>();

export function stanceOf(queryClient: QueryClient, slug: string): Stance {
  return stances(queryClient, slug, () => new Stance(queryClient, slug, senderOf(queryClient)));
}

const votedWords = { 1: 'upvoted', 0: 'tookBack', [-1]: 'downvoted' } as const;

/** They wait in the outbox where nobody answers. */
function senderOf(queryClient: QueryClient): Sender {
  return {
    vote: (slug, { value, from }) =>
      delivered(queryClient, { kind: 'vote', thing: slug, input: { slug, value, from } }, (key) =>
        sendVote({ slug, value }, key),
      ),
    save: (slug, { value, from }) =>
      delivered(queryClient, { kind: 'save', thing: slug, input: { slug, value, from } }, (key) =>
        sendSave({ slug, value }, key),
      ),
  };
}

export const sendVote = ({ slug, value }: { slug: string; value: VoteValue }, key: string): Promise<VoteAnswer> =>
  api.vote.cast.mutate({ slug, value }, patiently(key));

export const sendSave = ({ slug, value }: { slug: string; value: Saved }, key: string): Promise<SaveAnswer> =>
  value === null
    ? api.saved.unsave.mutate({ slug }, patiently(key))
    : api.saved.save.mutate({ slug, note: value }, patiently(key));
