import { sessionCookies } from './front/vary.ts';

/** The cookies that say who a person is, by http and https: who sends one is never answered out of what is shared. */
export const sessionCookieNames = ['prova.session_token', '__Host-prova.session_token'] as const;

export const { hasSession } = sessionCookies(sessionCookieNames);
