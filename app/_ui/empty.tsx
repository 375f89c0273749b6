import type { ReactNode } from 'react';

type EmptyProps = {
  title: string;
  /** `h1` where it is all that a page shows. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
  /** The next step, as links or buttons. */
  actions?: ReactNode;
};

/** Where nothing is to be shown: what that means, and what to do. */
export function Empty({ title, heading: Heading = 'h2', children, actions }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-2 px-5 py-14 text-center wrap-anywhere">
      <Heading className="text-16">{title}</Heading>
      {children && <p className="text-text-2 max-w-[44ch] text-balance">{children}</p>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
