'use client';

import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { UploadedImage } from '#app/_ui/uploaded-image.tsx';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { averageColour } from './average-colour.ts';
import { Cover } from './cover.tsx';
import { useT } from './t.ts';

const loadDialog = () => import('./gallery-dialog.tsx');
const GalleryDialog = lazy(async () => ({ default: (await loadDialog()).GalleryDialog }));

type Screenshot = ProjectPage['screenshots'][number];

/**
 * The screenshots: one large, the others to choose from below; a click shows the large one as large as the window. Every
 * one is a link to its picture, so that all can be seen without scripts too. Where there is none, the cover.
 */
export function Gallery({ card, screenshots }: { card: ProjectCard; screenshots: Screenshot[] }) {
  const t = useT();
  const [position, setPosition] = useState(0);
  const [isLarge, setIsLarge] = useState(false);
  const shown = screenshots[position];
  if (!shown) return <Cover slug={card.slug} url={card.coverUrl} shape={card.coverUrl ? 'picture' : 'band'} />;

  const altOf = ({ alt }: Screenshot, at: number) => alt || t('screenshot', { at: at + 1 });
  const ahead = () => void loadDialog().catch(() => {});
  const open = (event: MouseEvent) => {
    event.preventDefault();
    loadDialog().then(
      () => setIsLarge(true),
      () => location.assign(shown.url),
    );
  };
  const move = (by: number) => setPosition((position + by + screenshots.length) % screenshots.length);

  return (
    <section id="screenshots" aria-label={t('screenshots')} className="grid scroll-mt-18 gap-2">
      <a
        href={shown.url}
        onPointerEnter={ahead}
        onFocus={ahead}
        onClick={open}
        aria-label={t('enlarge', { alt: altOf(shown, position) })}
        className="cursor-zoom-in"
      >
        <Picture screenshot={shown} alt={altOf(shown, position)} className="rounded-8" />
      </a>
      {screenshots.length > 1 && (
        <div className="tablet:grid-cols-6 grid grid-cols-4 items-center gap-2">
          {screenshots.map((screenshot, at) => (
            <a
              key={screenshot.url}
              href={screenshot.url}
              aria-label={t('show', { alt: altOf(screenshot, at) })}
              aria-current={at === position ? 'true' : undefined}
              className="rounded-6 aria-current:outline-text aria-current:outline-2 aria-current:outline-offset-2"
              onClick={(event) => {
                event.preventDefault();
                setPosition(at);
              }}
              onKeyDown={(event) => {
                const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
                if (step) move(step);
              }}
            >
              <Picture screenshot={{ ...screenshot, url: screenshot.thumbnailUrl ?? screenshot.url }} />
            </a>
          ))}
        </div>
      )}
      {isLarge && (
        <Suspense>
          <GalleryDialog
            picture={shown.url}
            alt={altOf(shown, position)}
            place={t('place', { at: position + 1, count: screenshots.length })}
            onMove={screenshots.length > 1 ? move : undefined}
            onClose={() => setIsLarge(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

type PictureProps = { screenshot: Screenshot; alt?: string; className?: string };

/** In the cover's own frame, so that nothing moves when it comes. */
function Picture({ screenshot: { url, width, height, thumbhash }, alt = '', className = '' }: PictureProps) {
  return (
    <span
      className={`rounded-6 bg-sunken inset-ring-text/8 block aspect-video overflow-hidden inset-ring ${className}`}
      style={thumbhash ? { backgroundColor: averageColour(thumbhash) } : undefined}
    >
      <UploadedImage
        src={url}
        alt={alt}
        width={width}
        height={height}
        loading={alt ? 'eager' : 'lazy'}
        className="size-full object-contain"
      />
    </span>
  );
}
