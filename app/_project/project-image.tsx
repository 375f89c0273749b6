import { ImageResponse } from 'next/og';
import type { CSSProperties } from 'react';
import { oklchToHex } from '#app/_ui/oklch.ts';
import { hueOf, plateOf } from '#app/_ui/plate.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { imageFonts, inInter } from './image-fonts.ts';
import { dashes, shareOf } from './proof-arcs.ts';

/** What a link preview shows of a project: its cover's plate, title and tagline, its proof. A PNG of 1200 x 630. */
export async function projectImage(card: ProjectCard, headers: Record<string, string>): Promise<Response> {
  return new ImageResponse(<Picture card={card} />, { width: 1200, height: 630, fonts: await imageFonts(), headers });
}

function Picture({ card }: { card: ProjectCard }) {
  const title = inInter(card.title) ?? card.slug;
  const tagline = inInter(card.tagline) ?? '';
  return (
    <div
      style={{ ...row, width: '100%', height: '100%', background: '#ffffff', fontFamily: 'Inter', color: '#1c1c19' }}
    >
      <div style={{ ...column, width: 780, padding: '56px 56px 48px', justifyContent: 'space-between' }}>
        <div style={{ ...column, gap: 20 }}>
          <div
            style={{
              ...clamped(3),
              fontSize: titleSize(title),
              fontWeight: 600,
              lineHeight: 1.12,
              letterSpacing: '-0.02em',
            }}
          >
            {title}
          </div>
          <div style={{ ...clamped(3), fontSize: 32, lineHeight: 1.35, color: '#494843' }}>{tagline}</div>
        </div>
        <div style={{ ...row, alignItems: 'center', gap: 28 }}>
          <Ring card={card} />
          <div style={column}>
            <div style={{ fontSize: 30, fontWeight: 600 }}>Proof score</div>
            <div style={{ fontSize: 26, color: '#666560' }}>of 100, on Prova</div>
          </div>
        </div>
      </div>
      <img src={plateUrl(card.slug)} alt="" width={420} height={630} style={{ borderLeft: '2px solid #e5e4e1' }} />
    </div>
  );
}

const row: CSSProperties = { display: 'flex' };
const column: CSSProperties = { display: 'flex', flexDirection: 'column' };

function clamped(lines: number): CSSProperties {
  return { display: 'block', lineClamp: lines, overflow: 'hidden', wordBreak: 'break-word' };
}

function titleSize(title: string): number {
  if (title.length <= 18) return 84;
  return title.length <= 36 ? 68 : 52;
}

function Ring({ card }: { card: ProjectCard }) {
  const radius = 68;
  const perUnit = (2 * Math.PI * radius) / 100;
  const circle = { cx: 75, cy: 75, r: radius, fill: 'none', strokeWidth: 11, strokeDashoffset: -1.2 * perUnit };
  const dashArray = (share: Parameters<typeof dashes>[1]) =>
    dashes(2.4, share)
      .map((length) => (length * perUnit).toFixed(1))
      .join(' ');
  return (
    <div
      style={{ ...row, position: 'relative', width: 150, height: 150, alignItems: 'center', justifyContent: 'center' }}
    >
      <svg width="150" height="150" style={{ position: 'absolute', transform: 'rotate(-90deg)' }} aria-hidden="true">
        <circle {...circle} stroke="#dddcd8" strokeDasharray={dashArray(() => 1)} />
        <circle {...circle} stroke="#14599b" strokeDasharray={dashArray((part) => shareOf(card, part))} />
      </svg>
      <div style={{ fontSize: 56, fontWeight: 600, letterSpacing: '-0.03em' }}>
        {String(Math.round(card.proofScore))}
      </div>
    </div>
  );
}

/** The plate with its colours in it, cut to the picture's right side. */
function plateUrl(slug: string): string {
  const hue = hueOf(slug);
  const ground = oklchToHex(0.958, 0.013, hue);
  const lines = plateOf(slug)
    .replaceAll('class="l"', `fill="none" stroke="${oklchToHex(0.8, 0.04, hue)}"`)
    .replaceAll('class="k"', `fill="none" stroke="${oklchToHex(0.56, 0.075, hue)}"`)
    .replaceAll('class="g"', `fill="${ground}"`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="630" viewBox="100 0 120 180"><rect x="100" width="120" height="180" fill="${ground}"/><g stroke-width="0.6">${lines}</g></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
