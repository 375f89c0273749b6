'use client';

import { useSyncExternalStore } from 'react';

/** Whether scripts run here yet: before that a form would be sent by the browser itself. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
