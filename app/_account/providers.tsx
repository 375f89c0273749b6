'use client';

import { createContext, type ReactNode, useContext } from 'react';

export type Provider = 'github' | 'google';

const Providers = createContext<readonly Provider[]>([]);

/** The root layout says by whose accounts one may sign in here. */
export function ProvidersProvider({ providers, children }: { providers: readonly Provider[]; children: ReactNode }) {
  return <Providers value={providers}>{children}</Providers>;
}

export const useProviders = () => useContext(Providers);

export const providerNames: Record<Provider, string> = { github: 'GitHub', google: 'Google' };
