import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { ChainsLink } from './chains-link.tsx';
import { useT } from './t.ts';

/** Says that no chain of this name is to be seen. */
export function MissingChain({ slug }: { slug: string }) {
  const t = useT();
  const title = t('missing', { slug });
  return (
    <Stopped
      name={slug}
      sign="404"
      title={title}
      actions={<ChainsLink className={buttonClass({ look: 'primary' })}>{t('allChains')}</ChainsLink>}
    >
      <DocumentHead title={t('noSuchChain')} description={`${title}.`} path={`/chains/${slug}`} hidden />
      {t('missingAbout')}
    </Stopped>
  );
}
