import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { ChainsLink } from './chains-link.tsx';

/** Says that no chain of this name is to be seen. */
export function MissingChain({ slug }: { slug: string }) {
  const title = `There is no chain called “${slug}”`;
  return (
    <Stopped
      name={slug}
      sign="404"
      title={title}
      actions={<ChainsLink className={buttonClass({ look: 'primary' })}>All chains</ChainsLink>}
    >
      <DocumentHead title="No such chain" description={`${title}.`} path={`/chains/${slug}`} hidden />
      It may have been deleted or be private, or the address has a slip in it.
    </Stopped>
  );
}
