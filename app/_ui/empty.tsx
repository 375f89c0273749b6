import type { ReactNode } from 'react';

type EmptyProps = {
  title: string;
  children?: ReactNode;
  /** The next step, as links or buttons. */
  actions?: ReactNode;
};

/** Where nothing is to be shown: what that means, and what to do. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-2 px-5 py-14 text-center">
      <h2 className="text-16">{title}</h2>
      {children && <p className="text-text-2 max-w-[44ch] text-balance">{children}</p>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
