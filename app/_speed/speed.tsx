'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useDeviceSwitch } from '#app/_ui/device-switch.ts';
import { asksForPrivacy, measuringSwitch, meterSwitch } from './device.ts';
import type { Measuring } from './measuring.ts';

/** One document in so many tells how long its pages took. */
const oneIn = 4;
let isSampled: boolean | undefined;

const Meter = lazy(async () => ({ default: (await import('./meter.tsx')).Meter }));

/** Measures how long pages take, where that is told or shown. Its code is loaded when there is nothing else to do. */
export function Speed() {
  const pathname = usePathname();
  const queryClient = useQueryClient();
  const isTold = useDeviceSwitch(measuringSwitch);
  const isShown = useDeviceSwitch(meterSwitch);
  const measuring = useRef<Measuring>(undefined);

  useEffect(() => {
    isSampled ??= Math.random() < 1 / oneIn;
    const tells = isSampled && isTold && !asksForPrivacy();
    if (!tells && !isShown) return;
    let isOver = false;
    const start = async () => {
      const { startMeasuring } = await import('./measuring.ts');
      if (!isOver) measuring.current = startMeasuring({ queryClient, tells });
    };
    const timer = setTimeout(() => void start().catch(() => undefined), document.readyState === 'complete' ? 0 : 1000);
    return () => {
      isOver = true;
      clearTimeout(timer);
      measuring.current?.stop();
      measuring.current = undefined;
    };
  }, [queryClient, isTold, isShown]);

  // Before the page is painted, so that its heading's first frame can be waited for.
  const shown = useRef(pathname);
  useLayoutEffect(() => {
    if (shown.current !== pathname) void measuring.current?.arrived();
    shown.current = pathname;
  }, [pathname]);

  return isShown ? (
    <Suspense fallback={null}>
      <Meter />
    </Suspense>
  ) : null;
}
