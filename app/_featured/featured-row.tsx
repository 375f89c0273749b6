import { ArrowDown, ArrowUp } from 'lucide-react';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Button, IconButton } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { FeaturedProject } from '#server/featured/featured.output.ts';
import { useT } from './t.ts';

type Props = {
  item: FeaturedProject;
  canRise: boolean;
  canFall: boolean;
  onMove: (to: 'up' | 'down') => void;
  onRemove: () => void;
};

export function FeaturedRow({ item, canRise, canFall, onMove, onRemove }: Props) {
  const t = useT();
  const { slug, title, tagline, owner, proofScore, featuredAt } = item;
  return (
    <li className="border-line flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-3">
      <div className="grid min-w-56 flex-1 gap-0.5">
        <h3 className="min-w-0">
          <ProjectLink
            slug={slug}
            prefetch="intent"
            className="hover:text-accent touch:-my-3 touch:py-3 font-medium [overflow-wrap:anywhere]"
          >
            <bdi>{title}</bdi>
          </ProjectLink>
        </h3>
        <p dir="auto" className="text-text-2 line-clamp-1 [overflow-wrap:anywhere]">
          {tagline}
        </p>
        <p className="text-12 text-muted tabular-nums">
          {t.rich('facts', {
            score: proofScore,
            owner: () => <bdi>{owner.username}</bdi>,
            time: () => <Time iso={featuredAt} long />,
          })}
        </p>
      </div>
      <div className="ms-auto flex items-center gap-1">
        <IconButton
          label={t('up', { title })}
          disabled={!canRise}
          className="disabled:invisible"
          onClick={() => onMove('up')}
        >
          <ArrowUp className="size-4" aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('down', { title })}
          disabled={!canFall}
          className="disabled:invisible"
          onClick={() => onMove('down')}
        >
          <ArrowDown className="size-4" aria-hidden="true" />
        </IconButton>
        <Button size="small" aria-haspopup="dialog" onClick={onRemove}>
          {t.rich('takeOut', { title, hidden: (text) => <span className="sr-only">{text}</span> })}
        </Button>
      </div>
    </li>
  );
}
