import { categories } from '../../vocabulary.ts';
import type { Random } from '../random.ts';
import type { ChainText, Content, EventText, PersonText, ProjectText } from './content.ts';
import { features, forms, modifiers, paragraphs, taglines, topics } from './made-up.ts';
import { bios, firstNames, lastNames, places } from './names.ts';

/** Composes any number of people, projects, chains and events that look like real ones. */
export const madeUpContent: Content = { person, project, chain, event };

const nouns = categories.flatMap((category) =>
  topics[category].nouns.map(([word, about]) => ({ word, about, category })),
);

function person(index: number, random: Random): PersonText {
  const [first = 0, last = 0, again = 0] = digits(index, [firstNames.length, lastNames.length]);
  const firstName = firstNames[first] ?? '';
  const lastName = lastNames[last] ?? '';
  const base = random.pick([
    `${firstName}_${lastName}`,
    `${firstName}${lastName}`,
    `${firstName}_${lastName.slice(0, 1)}`,
    `${firstName.slice(0, 1)}${lastName}`,
  ]);
  const short = base.length <= lastName.length + 2 || again > 0;
  return {
    // The shorter ways of writing a name are ambiguous: a number keeps them apart.
    username: `${base.toLowerCase()}${short ? index : ''}`,
    displayName: `${firstName} ${lastName}`,
    bio: random.pick(bios),
    location: random.chance(0.6) ? random.pick(places) : null,
  };
}

function project(index: number, random: Random): ProjectText {
  const [m = 0, n = 0, f = 0, again = 0] = digits(index, [modifiers.length, nouns.length, forms.length]);
  const noun = nouns[n] ?? { word: '', about: '', category: 'web' as const };
  const [formWord, kind] = forms[f] ?? ['', ''];
  const parts = [modifiers[m] ?? '', noun.word, formWord, ...(again > 0 ? [String(again)] : [])];
  const { technologies } = topics[noun.category];
  const chosen = random.some(random.int(1, 5), technologies);
  const title = random.chance(0.7) ? parts.join('-') : parts.map(capital).join(' ');
  const fill = (text: string) => filled(text, { title, kind, about: noun.about, tech: chosen[0] ?? '' });
  const described = random.chance(0.75);
  return {
    title,
    tagline: fill(random.pick(taglines)),
    description: described ? description(random, fill) : random.chance(0.5) ? fill(paragraphs[0]) : '',
    story: random.chance(0.2) ? fill(random.pick(paragraphs)) : '',
    novelty: random.chance(0.2) ? `- ${random.some(2, features).map(fill).join('\n- ')}` : '',
    comparison: random.chance(0.1) ? fill(paragraphs[3]) : '',
    categories: [...new Set([noun.category, ...random.some(random.int(0, 2), categories)])],
    technologies: chosen,
    hasDemo: random.chance(0.6),
    hasRepository: random.chance(0.75),
  };
}

function description(random: Random, fill: (text: string) => string): string {
  const list = random.some(random.int(2, 5), features).map((feature) => `- ${fill(feature)}`);
  const [first, ...rest] = random.some(random.int(1, 3), paragraphs).map(fill);
  return [first, list.join('\n'), ...rest].join('\n\n');
}

function chain(index: number, random: Random): ChainText {
  const noun = nouns[(index * 37) % nouns.length] ?? { about: '', category: 'web' as const };
  const round = Math.floor(index / nouns.length);
  const name = `${capital(noun.about)}${round > 0 ? ` ${random.pick(places)} ${round}` : ''}`;
  return {
    name,
    description: `Everything about ${noun.about}: tools, questions, and what did not work.`,
    rules: '1. Show your work\n2. No drive-by links\n3. Measure before you claim',
    categories: [noun.category],
  };
}

function event(index: number, random: Random): EventText {
  const place = random.chance(0.5) ? random.pick(places) : null;
  const kind = random.pick(['Demo day', 'Hackathon', 'Build week', 'Show and tell']);
  return {
    name: `${kind} ${place ?? 'online'} ${index + 1}`,
    description: 'Bring something that runs. Ten minutes each, questions after, prizes by the jury and by the room.',
    place,
    tracks: random.some(3, ['Small tools', 'Data', 'Access for all', 'Hardware', 'First projects']),
  };
}

/**
 * Spreads `index` over mixed-radix digits so that neighbours differ in all of them; the last element counts how often
 * all combinations were used up. Different indexes give different digits.
 */
function digits(index: number, radices: readonly number[]): number[] {
  const size = radices.reduce((product, radix) => product * radix, 1);
  let rest = Number((BigInt(index % size) * BigInt(coprime(size))) % BigInt(size));
  const found = radices.map((radix) => {
    const digit = rest % radix;
    rest = Math.floor(rest / radix);
    return digit;
  });
  return [...found, Math.floor(index / size)];
}

/** A multiplier near the golden section of `size` that shares no factor with it. */
function coprime(size: number): number {
  let candidate = Math.floor(size * 0.618_034) | 1;
  while (commonDivisor(candidate, size) !== 1) candidate += 2;
  return candidate;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function filled(text: string, words: Record<string, string> & { about: string }): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => (key === 'About' ? capital(words.about) : (words[key] ?? '')));
}
