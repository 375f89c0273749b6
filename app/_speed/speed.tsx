'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDeviceSwitch } from '#app/_ui/device-switch.ts';
import { asksForPrivacy, measuringSwitch, meterSwitch } from './device.ts';
import type { Measuring } from './measuring.ts';

/** One document in so many tells how long its pages took. */
const oneIn = 4;
let isSampled: boolean | undefined;

/** Measures how long pages take, where that is told or shown. Its code is loaded when there is nothing else to do. */
export function Speed() {
  const pathname = usePathname();
  const queryClient = useQueryClient();
  const isTold = useDeviceSwitch(measuringSwitch);
  const isShown = useDeviceSwitch(meterSwitch);
  const measuring = useRef<Measuring>(undefined);
  const [Meter, setMeter] = useState<ComponentType>();

  useEffect(() => {
    isSampled ??= Math.random() < 1 / oneIn;
    const tells = isSampled && isTold && !asksForPrivacy();
    if (!tells && !isShown) return;
    let isOver = false;
    const start = async () => {
      const [{ startMeasuring }, meter] = await Promise.all([
        import('./measuring.ts'),
        isShown ? import('./meter.tsx') : undefined,
      ]);
      if (isOver) return;
      measuring.current = startMeasuring({ queryClient, tells });
      if (meter) setMeter(() => meter.Meter);
    };
    // Without its code nothing is measured, and the page is as it was.
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

  return isShown && Meter ? <Meter /> : null;
}
