'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** What a topic shows as of a version of the one order of writes; null where there is no such thing. */
export type Frame<Data = unknown> = { topic: string; version: number; data: Data | null };

/** Topic → how many parts of this page show it. */
const shown = new Map<string, number>();
/** The last frame of each topic that is shown. */
const frames = new Map<string, Frame>();
const onFrame = new Set<() => void>();
/** Told when the page shows other topics. The stream itself is loaded once the page is idle. */
let onTopics = () => {};

/** Listens to some topics as long as the page shows what they are about. */
export function useTopics(topics: readonly string[]): void {
  const names = topics.join(',');
  useEffect(() => {
    const list = names.split(',').filter(Boolean);
    for (const name of list) shown.set(name, (shown.get(name) ?? 0) + 1);
    onTopics();
    return () => {
      for (const name of list) {
        const left = (shown.get(name) ?? 1) - 1;
        if (left > 0) shown.set(name, left);
        else forget(name);
      }
      onTopics();
    };
  }, [names]);
}

/** Listens to a topic; its last frame. */
export function useTopic<Data>(topic: string): Frame<Data> | undefined {
  useTopics([topic]);
  const last = () => frames.get(topic) as Frame<Data> | undefined;
  return useSyncExternalStore(subscribe, last, () => undefined);
}

export const shownTopics = (): string[] => [...shown.keys()];

/** @returns what ends that */
export function watchTopics(listener: () => void): () => void {
  onTopics = listener;
  return () => (onTopics = () => {});
}

/** Takes a frame, unless it is not shown here or no newer than the last one. */
export function takeFrame(frame: Frame): boolean {
  const { topic, version } = frame;
  if (!shown.has(topic) || (frames.get(topic)?.version ?? 0) >= version) return false;
  frames.set(topic, frame);
  for (const listener of onFrame) listener();
  return true;
}

function forget(name: string): void {
  shown.delete(name);
  frames.delete(name);
}

function subscribe(listener: () => void): () => void {
  onFrame.add(listener);
  return () => onFrame.delete(listener);
}
