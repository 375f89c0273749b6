import { Avatar } from '#app/_ui/avatar.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import type { InvestorCard } from '#server/investor/investor.output.ts';
import type { InvestorMatch } from '#server/score/investor-match.ts';
import { formatDuration } from './directory-words.ts';
import { useRange } from './dollars.ts';
import { FitMark } from './fit-mark.tsx';
import { InvestorLink } from './investor-link.tsx';
import { useT } from './t-later.ts';

type Props = {
  card: InvestorCard;
  /** How well an own project fits. */
  match?: InvestorMatch | undefined;
  isFirst?: boolean;
  /** While it is written it leads nowhere. */
  isPreview?: boolean;
};

/** An investor in a list. The name's link covers the whole. */
export function InvestorRow({ card, match, isFirst = false, isPreview = false }: Props) {
  const t = useT();
  const { username, name, avatarUrl, title, company, thesis } = card;
  const role = [title, company !== name && company].filter(Boolean).join(', ');
  return (
    <article className="group relative flex items-start gap-4 py-4">
      <Avatar username={username} name={name} url={avatarUrl} size="large" />
      <div className="grid min-w-0 flex-1 gap-1">
        <h3 className="text-16 flex min-w-0 flex-wrap items-baseline gap-x-2 [overflow-wrap:anywhere]">
          {isPreview ? (
            <bdi>{name || t('yourName')}</bdi>
          ) : (
            <InvestorLink
              username={username}
              prefetch={isFirst ? 'seen' : 'intent'}
              data-row=""
              className="stretch group-hover:text-accent"
            >
              <bdi>{name}</bdi>
            </InvestorLink>
          )}
          <bdi className="text-14 text-muted font-normal tracking-normal">{role || t(`type-${card.type}`)}</bdi>
        </h3>
        {thesis && (
          <p dir="auto" className="text-text-2 line-clamp-2 text-pretty [overflow-wrap:anywhere]">
            {thesis}
          </p>
        )}
        <Terms card={card} />
      </div>
      {match && <FitMark match={match} />}
    </article>
  );
}

/** How much, when, into what; whether they answer. */
function Terms({ card }: { card: InvestorCard }) {
  const t = useT();
  const range = useRange();
  const { checkSizeMin, checkSizeMax, stages, sectors, openToIntros, answerRate, medianAnswerSeconds } = card;
  return (
    <div className="text-12 text-muted flex flex-wrap items-center gap-x-3 gap-y-1.5">
      {checkSizeMax > 0 && (
        <span className="text-text font-medium tabular-nums">{range(checkSizeMin, checkSizeMax)}</span>
      )}
      {stages.length > 0 && <span>{stages.map((stage) => t(`stage-${stage}`)).join(', ')}</span>}
      {sectors.length > 0 && (
        <span className="flex flex-wrap gap-1">
          {sectors.slice(0, 3).map((sector) => (
            <Tag key={sector}>{t(`sector-${sector}`)}</Tag>
          ))}
          {sectors.length > 3 && <Tag>+{sectors.length - 3}</Tag>}
        </span>
      )}
      {openToIntros && <span className="text-good">{t('openToIntros')}</span>}
      {answerRate !== null && (
        <span>
          {medianAnswerSeconds === null
            ? t('answersRate', { share: answerRate })
            : t('answersWithin', { share: answerRate, duration: formatDuration(medianAnswerSeconds, t) })}
        </span>
      )}
    </div>
  );
}
