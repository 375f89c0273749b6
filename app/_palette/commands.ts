import type { Translator } from '#app/_i18n/translations.ts';
import { goPlaces, type Place } from '#app/_keys/go-places.ts';
import { signInHref } from '#app/_me/sign-in-link.tsx';
import { searchHref } from '#app/_search/search-address.ts';
import { choose } from '#app/_shell/preferences.ts';
import { switchContrast, switchTheme } from '#app/_shell/theme-button.tsx';
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

type Known = {
  me: Bootstrap['me'] | null;
  onKeys: () => void;
  onSignOut: () => void;
  t: Translator<'palette'>;
  placeName: (place: Place) => string;
};

/** Where all that has the words of `text` stands, with more of each kind than fits here; undefined before one has typed. */
export function searchFor(text: string, t: Translator<'palette'>): Command | undefined {
  const q = text.trim();
  return q ? page(t('searchFor', { q }), searchHref({ q }), {}) : undefined;
}

/** What this person may open and do, the likeliest first. */
export function commandsFor({ me, onKeys, onSignOut, t, placeName }: Known): Command[] {
  const isGallery = document.documentElement.dataset.layout === 'gallery';
  return [
    page(t('publish'), '/publish', { about: t('publishAbout') }),
    ...Object.entries(goPlaces)
      .filter(([, { href }]) => me || !membersPlaces.has(href))
      .map(([key, { place, href }]) => {
        const about = aboutPlaces[place];
        return page(placeName(place), href, { about: about && t(about), keys: ['g', key] });
      }),
    page(t('search'), '/search', { about: t('searchAbout') }),
    page(t('about'), '/about', { about: t('aboutAbout') }),
    page(t('formulas'), '/formulas', { about: t('formulasAbout') }),
    page(t('speed'), '/speed', { about: t('speedAbout') }),
    ...(me ? memberPages(me, t) : []),
    act(t('theme'), switchTheme, { about: t('themeAbout') }),
    act(t('contrast'), switchContrast, { about: t('contrastAbout') }),
    isGallery
      ? act(t('list'), () => choose('layout', undefined), { about: t('listAbout') })
      : act(t('gallery'), () => choose('layout', 'gallery'), { about: t('galleryAbout') }),
    act(t('keys'), onKeys, { about: t('keysAbout'), keys: ['?'] }),
    me
      ? act(t('signOut'), onSignOut, { about: t('signOutAbout') })
      : page(t('signIn'), signInHref(location.pathname), { about: t('signInAbout') }),
  ];
}

function memberPages(me: Bootstrap['me'], t: Translator<'palette'>): Command[] {
  return [
    page(t('dashboard'), '/dashboard', {}),
    page(t('profile'), `/users/${me.username}`, { about: me.username }),
    page(t('drafts'), '/drafts', { about: t('draftsAbout') }),
    page(t('intros'), '/intros', { about: t('introsAbout') }),
    ...(me.roles.includes('investor')
      ? [page(t('pipeline'), '/pipeline', {}), page(t('matches'), '/matches', {})]
      : []),
    ...(me.roles.includes('validator') ? [page(t('reviews'), '/reviews', { about: t('reviewsAbout') })] : []),
    page(t('settings'), '/settings', { about: t('settingsAbout') }),
    page(t('feedback'), '/feedback', { about: t('feedbackAbout') }),
    ...(me.roles.includes('admin') ? [page(t('admin'), '/admin/people', {})] : []),
  ];
}

const membersPlaces = new Set(['/notifications', '/messages', '/saved']);

const aboutPlaces: Partial<Record<Place, 'feedAbout' | 'leaderboardAbout' | 'investorsAbout' | 'inboxAbout'>> = {
  feed: 'feedAbout',
  leaderboard: 'leaderboardAbout',
  investors: 'investorsAbout',
  inbox: 'inboxAbout',
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
