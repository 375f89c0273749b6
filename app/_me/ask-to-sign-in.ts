import { useNavigate } from '#app/_ui/link.tsx';

/** Leads a visitor to the sign-in and, once they are, back to where they were, or to a part of that page. */
export function useAskToSignIn() {
  const navigate = useNavigate();
  return (part = '') => navigate(signInHref(`${location.pathname}${location.search}${part}`));
}

const signInHref = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`;
