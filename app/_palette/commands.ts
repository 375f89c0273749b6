import { signOut } from '#app/_account/sign-out.ts';
import { goPlaces } from '#app/_keys/go-places.ts';
import { signInHref } from '#app/_me/sign-in-link.tsx';
import { choose } from '#app/_shell/preferences.ts';
import { switchTheme } from '#app/_shell/theme-button.tsx';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { fold } from './fold.ts';

/** A page, or something to do. */
export type Command = {
  title: string;
  /** Other words by which it is found. */
  about: string;
  keys?: readonly string[];
  folded: { title: string; about: string };
} & ({ href: string } | { act: () => void });

type Known = { me: Bootstrap['me'] | null; onKeys: () => void };

/** What this person may open and do, the likeliest first. */
export function commandsFor({ me, onKeys }: Known): Command[] {
  const isGallery = document.documentElement.dataset.layout === 'gallery';
  return [
    page('Publish a project', '/publish', { about: 'new create write' }),
    ...Object.entries(goPlaces)
      .filter(([, { href }]) => me || !membersPlaces.has(href))
      .map(([key, { name, href }]) => page(name, href, { about: aboutPlaces[href], keys: ['g', key] })),
    page('Search', '/search', { about: 'find' }),
    page('Speed', '/speed', { about: 'fast performance click cache' }),
    ...(me ? memberPages(me) : []),
    act('Switch between light and dark', switchTheme, { about: 'theme color' }),
    isGallery
      ? act('Show projects as a compact list', () => choose('layout', undefined), { about: 'layout' })
      : act('Show projects as a gallery', () => choose('layout', 'gallery'), { about: 'layout images' }),
    act('Show all keys', onKeys, { about: 'keyboard shortcuts help', keys: ['?'] }),
    me
      ? act('Sign out', () => void signOut(), { about: 'log out leave' })
      : page('Sign in', signInHref(location.pathname), { about: 'log in account sign up' }),
  ];
}

function memberPages(me: Bootstrap['me']): Command[] {
  return [
    page('Dashboard', '/dashboard', {}),
    page('Your profile', `/users/${me.username}`, { about: me.username }),
    page('Projects and drafts', '/drafts', { about: 'own edit' }),
    page('Intros', '/intros', { about: 'requests' }),
    ...(me.roles.includes('investor') ? [page('Pipeline', '/pipeline', {}), page('Matches', '/matches', {})] : []),
    ...(me.roles.includes('validator') ? [page('Reviews', '/reviews', { about: 'badges validator' })] : []),
    page('Settings', '/settings', { about: 'account profile keyboard' }),
    page('Feedback', '/feedback', { about: 'bug idea' }),
    ...(me.roles.includes('admin') ? [page('Admin', '/admin/people', {})] : []),
  ];
}

const membersPlaces = new Set(['/notifications', '/messages', '/saved']);

const aboutPlaces: Record<string, string> = {
  '/': 'projects home',
  '/leaderboard': 'ranking top',
  '/investors': 'directory',
  '/notifications': 'notifications news',
};

type More = {
  about?: string | undefined;
  keys?: string[];
};

function page(title: string, href: string, { about = '', keys = [] }: More): Command {
  return {
    title,
    about,
    keys,
    href,
    folded: { title: fold(title), about: fold(about) },
  };
}

function act(title: string, doIt: () => void, { about = '', keys = [] }: More): Command {
  return { title, about, keys, act: doIt, folded: { title: fold(title), about: fold(about) } };
}
