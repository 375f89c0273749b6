import { useSuspenseQuery } from '@tanstack/react-query';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { chip } from '#app/_ui/chip.ts';
import { SearchLink } from './search-link.tsx';
import { suggestionsQuery } from './search-query.ts';
import { useT } from './t-later.ts';

/** Before anything is looked for: what others look at now. */
export function SearchSuggestions() {
  const t = useT();
  const { data } = useSuspenseQuery(suggestionsQuery());
  const technologies = distinct(data.projects.flatMap((project) => project.technologies)).slice(0, 12);
  return (
    <>
      {technologies.length > 0 && (
        <section aria-labelledby="words-title" className="pt-2">
          <h2 id="words-title" className="text-14 pb-2">
            {t('try')}
          </h2>
          <ul className="flex flex-wrap gap-2">
            {[...technologies, ...data.chains.slice(0, 3).map(({ name }) => name)].map((word) => (
              <li key={word}>
                <SearchLink address={{ q: word }} className={chip}>
                  {word}
                </SearchLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="trending-title" className="pt-4">
        <h2 id="trending-title" className="border-line text-14 border-b pb-2">
          {t('trending')}
        </h2>
        <ul>
          {data.projects.slice(0, 5).map((project, place) => (
            <li key={project.slug} className="group border-line relative flex items-center gap-4 border-b py-3">
              <Cover slug={project.slug} url={project.coverUrl} className="w-16 shrink-0" />
              <div className="min-w-0 flex-1">
                <h3 className="text-16 truncate">
                  <ProjectLink
                    slug={project.slug}
                    prefetch={place === 0 ? 'seen' : 'intent'}
                    className="stretch group-hover:text-accent"
                  >
                    <bdi>{project.title}</bdi>
                  </ProjectLink>
                </h3>
                <p dir="auto" className="text-text-2 truncate">
                  {project.tagline}
                </p>
              </div>
              <ProofRing points={project} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The first of each, whatever its case. */
function distinct(words: string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].reverse();
}
