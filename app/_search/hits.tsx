import type { ComponentProps, ReactNode } from 'react';
import { ChainLink } from '#app/_chain/chain-link.tsx';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { InvestorLink } from '#app/_investors/investor-link.tsx';
import { PostLink } from '#app/_post/post-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Highlight, SearchResults } from '#server/search/search.output.ts';
import { Highlighted } from './highlighted.tsx';
import { useT } from './t-later.ts';

type LinkProps = ComponentProps<typeof ProjectLink>;
type Hit<Kind extends Exclude<keyof SearchResults, 'mended'>> = { hit: SearchResults[Kind][number] };

export function ProjectHit({ hit: { item, title, excerpt }, prefetch }: Hit<'projects'> & Pick<LinkProps, 'prefetch'>) {
  const t = useT();
  return (
    <Row
      picture={<Cover slug={item.slug} url={item.coverUrl} className="w-16" />}
      title={
        <ProjectLink slug={item.slug} prefetch={prefetch} className="stretch group-hover:text-accent">
          <Highlighted pieces={title} />
        </ProjectLink>
      }
      excerpt={excerpt}
      end={<ProofRing points={item} />}
    >
      {t.rich('project', {
        name: () => <bdi>{item.owner.username}</bdi>,
        votes: item.netVotes,
        comments: item.commentCount,
      })}
    </Row>
  );
}

export function PersonHit({ hit: { item, title, excerpt } }: Hit<'users'>) {
  const t = useT();
  return (
    <Row
      picture={<Avatar username={item.username} name={item.displayName} url={item.avatarUrl} size="large" />}
      title={
        <ProfileLink username={item.username} className="stretch group-hover:text-accent">
          <Highlighted pieces={title} />
        </ProfileLink>
      }
      excerpt={excerpt}
    >
      {t('person', { name: item.username, projects: item.projectCount, karma: item.karma })}
    </Row>
  );
}

export function ChainHit({ hit: { item, title, excerpt } }: Hit<'chains'>) {
  const t = useT();
  return (
    <Row
      picture={<ChainMark slug={item.slug} url={item.logoUrl} size="large" />}
      title={
        <ChainLink slug={item.slug} className="stretch group-hover:text-accent">
          <Highlighted pieces={title} />
        </ChainLink>
      }
      excerpt={excerpt}
    >
      {t('chain', { projects: item.projectCount, followers: item.followerCount })}
    </Row>
  );
}

export function PostHit({ hit: { item, title, excerpt } }: Hit<'posts'>) {
  const t = useT();
  return (
    <Row
      picture={<ChainMark slug={item.chain.slug} url={null} size="large" />}
      title={
        <PostLink slug={item.chain.slug} post={item.slug} className="stretch group-hover:text-accent">
          <Highlighted pieces={title} />
        </PostLink>
      }
      excerpt={excerpt}
    >
      {t.rich('post', {
        name: () => <bdi>{item.author.username}</bdi>,
        chain: item.chain.name,
        time: () => <Time iso={item.createdAt} />,
        replies: item.replyCount,
      })}
    </Row>
  );
}

export function InvestorHit({ hit: { item, title, excerpt } }: Hit<'investors'>) {
  return (
    <Row
      picture={<Avatar username={item.username} name={item.name} url={item.avatarUrl} size="large" />}
      title={
        <InvestorLink username={item.username} className="stretch group-hover:text-accent">
          <Highlighted pieces={title} />
        </InvestorLink>
      }
      excerpt={excerpt}
    >
      {[item.title, item.company].filter(Boolean).join(', ')}
    </Row>
  );
}

type RowProps = { picture: ReactNode; title: ReactNode; excerpt: Highlight; end?: ReactNode; children: ReactNode };

function Row({ picture, title, excerpt, end, children }: RowProps) {
  return (
    <li className="group border-line relative flex items-start gap-4 border-b py-3">
      <span className="w-16 shrink-0 pt-0.5">{picture}</span>
      <div className="min-w-0 flex-1">
        <h3 dir="auto" className="text-16 truncate">
          {title}
        </h3>
        <p dir="auto" className="text-text-2 line-clamp-2 text-pretty">
          <Highlighted pieces={excerpt} />
        </p>
        <p className="text-12 text-muted mt-0.5 truncate tabular-nums">{children}</p>
      </div>
      {end}
    </li>
  );
}
