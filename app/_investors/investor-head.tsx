import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { KnownInvestor } from './known-investor.ts';
import { useT } from './t-later.ts';

/** What crawlers and link previews read of an investor. */
export function InvestorHead({ investor }: { investor: KnownInvestor }) {
  const t = useT();
  const { username, name, company, title, thesis, bio, type, joinedAt, person } = investor;
  const path = `/investors/${username}`;
  const description = thesis || bio || t('headAbout', { name });
  return (
    <>
      <DocumentHead title={t('headTitle', { name })} description={description} path={path} type="profile" />
      {person && (
        <JsonLd
          type="ProfilePage"
          path={path}
          data={{
            dateCreated: joinedAt,
            mainEntity: {
              '@type': type === 'organization' ? 'Organization' : 'Person',
              name,
              identifier: username,
              description,
              ...(type === 'individual' && title && { jobTitle: title }),
              ...(type === 'individual' && company && { worksFor: company }),
              sameAs: [person.website].filter(Boolean),
            },
          }}
        />
      )}
    </>
  );
}
