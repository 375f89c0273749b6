/** The hue that stands for a name, in twelve steps of 30 degrees. */
export function hueOf(name: string): number {
  return (hash(name) % 12) * 30;
}

/**
 * A quiet picture for what has none: one of five engraver's plates in hairlines, the same for the same name everywhere.
 * The inside of an SVG of 320 x 180, under 2 KB; classes: l hairline, k key line, g ground.
 */
export function plateOf(name: string): string {
  const seed = hash(name);
  const plates = [rosette, braid, inset, rings, fan];
  return plates[Math.floor(seed / 12) % plates.length]?.(randomOf(seed)) ?? '';
}

type Random = () => number;

/** One ellipse turned about a point off the centre, inside a double ring. */
function rosette(random: Random): string {
  const count = 9 + Math.floor(random() * 6);
  const cx = short(112 + random() * 96);
  const cy = short(72 + random() * 36);
  const rx = short(84 + random() * 26);
  const ry = short(rx * (0.3 + random() * 0.22));
  const petals = times(count, (i) => {
    const turn = short((180 / count) * i);
    return `<ellipse class="l" cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" transform="rotate(${turn} ${cx} ${cy})"/>`;
  });
  return petals + circle('k', [cx, cy], ry) + circle('l', [cx, cy], rx + 6) + circle('l', [cx, cy], rx + 10);
}

/** One wave, flattened in steps and mirrored, so that all copies meet at the nodes. */
function braid(random: Random): string {
  const half = [45, 64, 80][Math.floor(random() * 3)] ?? 64;
  const start = -short(random() * half);
  const height = short(100 + random() * 36);
  const waves = `t${half} 0`.repeat(Math.ceil((330 - start - half) / half));
  const path = `M${start} 0q${half / 2} ${-height} ${half} 0${waves}`;
  return times(13, (i) => {
    const scale = Math.round(((i - 6) / 6) * 100) / 100;
    return `<path class="${i === 12 ? 'k' : 'l'}" d="${path}" transform="translate(0 90) scale(1 ${scale})"/>`;
  });
}

/** Ruled lines all over; inside a disc the same rule, turned. */
function inset(random: Random): string {
  const pitch = 9 + Math.floor(random() * 4);
  const cx = short(100 + random() * 120);
  const cy = short(74 + random() * 32);
  const radius = short(46 + random() * 24);
  const turn = [0, 90, 45, -45][Math.floor(random() * 4)] ?? 0;
  const turnInside = turn + ([90, 45, -45, 60][Math.floor(random() * 4)] ?? 90);
  const rule = (reach: number, halfAt: (y: number) => number) => {
    const first = Math.ceil(-reach / pitch);
    return times(2 * -first + 1, (i) => {
      const y = (first + i) * pitch;
      const half = short(halfAt(y));
      return `M${-half} ${y}h${short(2 * half)}`;
    });
  };
  const ground = rule(190, () => 240);
  const chords = rule(radius, (y) => Math.sqrt(radius ** 2 - y ** 2));
  return `<path class="l" d="${ground}" transform="translate(160 90) rotate(${turn})"/>${circle('g', [cx, cy], radius)}<path class="k" d="${chords}" transform="translate(${cx} ${cy}) rotate(${turnInside})"/>`;
}

/** Rings from two centres that interfere. */
function rings(random: Random): string {
  const left: Point = [short(40 + random() * 70), short(30 + random() * 120)];
  const right: Point = [short(210 + random() * 70), short(30 + random() * 120)];
  const step = 11 + random() * 4;
  return times(11, (i) => circle(i % 5 === 1 ? 'k' : 'l', left, (i + 1) * step) + circle('l', right, (i + 1) * step));
}

/** Rays from a point below the edge, cut by arcs. */
function fan(random: Random): string {
  const cx = short(60 + random() * 200);
  const cy = short(196 + random() * 30);
  const turn = random();
  const rays = times(35, (i) => {
    const angle = Math.PI * ((i + turn) / 34 + 1);
    const at = (radius: number) => `${short(cx + radius * Math.cos(angle))} ${short(cy + radius * Math.sin(angle))}`;
    return `M${at(40)}L${at(360)}`;
  });
  const first = 70 + random() * 20;
  const arcs = times(4, (i) => circle(i === 1 ? 'k' : 'l', [cx, cy], first + i * (14 + i * 9)));
  return `<path class="l" d="${rays}"/>${arcs}`;
}

type Point = readonly [x: number, y: number];

function circle(kind: 'l' | 'k' | 'g', [cx, cy]: Point, radius: number): string {
  return `<circle class="${kind}" cx="${cx}" cy="${cy}" r="${short(radius)}"/>`;
}

function times(count: number, draw: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => draw(i)).join('');
}

function short(value: number): number {
  return Number(value.toFixed(1));
}

/** FNV-1a, then an avalanche, so that 'lru' and 'lrt' do not look alike; 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** mulberry32: 0..1, the same series for the same seed. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
