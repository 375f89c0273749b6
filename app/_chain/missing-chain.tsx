import { Stopped } from '#app/_shell/stopped.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { ChainsLink } from './chains-link.tsx';
import { useOwnChain } from './chains-query.ts';
import { useT } from './t.ts';
import { useRestoreChain } from './use-restore-chain.ts';

/** Says that no chain of this name is to be seen. Whoever has deleted it can bring it back here. */
export function MissingChain({ slug }: { slug: string }) {
  const t = useT();
  const own = useOwnChain(slug);
  const restore = useRestoreChain(slug);
  const deleted = own?.isDeleted ? own : undefined;
  const title = t('missing', { slug });
  return (
    <Stopped
      name={slug}
      sign={deleted ? t('isDeleted') : '404'}
      title={deleted ? t('deleted', { name: deleted.name }) : title}
      actions={
        <>
          {deleted && (
            <Button look="primary" onClick={() => void restore()}>
              {t('bringBack')}
            </Button>
          )}
          <ChainsLink className={buttonClass({ look: deleted ? 'plain' : 'primary' })}>{t('allChains')}</ChainsLink>
        </>
      }
    >
      <DocumentHead title={t('noSuchChain')} description={`${title}.`} path={`/chains/${slug}`} hidden />
      {deleted ? t('deletedAbout') : t('missingAbout')}
    </Stopped>
  );
}
