/** The cookies that say who a person is, by http and https: who sends one is never answered out of what is shared. */
export const sessionCookieNames = [
  'better-auth.session_token',
  '__Secure-better-auth.session_token',
  '__Host-better-auth.session_token',
] as const;
