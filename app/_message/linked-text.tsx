import { ExternalLink } from '#app/_ui/external-link.tsx';
import { partsOf } from './addresses.ts';

/** Plain words, in which addresses lead where they say. */
export const LinkedText = ({ text }: { text: string }) =>
  partsOf(text).map((part, n) =>
    n % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a message never change their places
      <ExternalLink key={n} href={part}>
        {part}
      </ExternalLink>
    ) : (
      part
    ),
  );
