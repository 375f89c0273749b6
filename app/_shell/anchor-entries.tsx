'use client';

import { useEffect } from 'react';

/**
 * A link to a part of its own page makes an entry of the browser's. The router passes over entries that it does not know,
 * so Back from another page would bring their address and not their page: it is told of each.
 */
export function AnchorEntries() {
  useEffect(() => {
    const tell = () => {
      if (history.state === null) history.replaceState(null, '', location.href);
    };
    addEventListener('hashchange', tell);
    return () => removeEventListener('hashchange', tell);
  }, []);
  return null;
}
