import type { ComponentProps } from 'react';

type ButtonStyle = { look?: 'plain' | 'primary' | 'ghost'; size?: 'small' | 'normal' };

export function Button({ look, size, className = '', ...props }: ComponentProps<'button'> & ButtonStyle) {
  return <button type="button" className={`${buttonClass({ look, size })} ${className}`} {...props} />;
}

/** A link that looks like a button takes its class from here too. */
export function buttonClass({ look = 'plain', size = 'normal' }: ButtonStyle = {}): string {
  return `${base} ${looks[look]} ${sizes[size]}`;
}

export function IconButton({ label, className = '', ...props }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`rounded-8 text-muted hover:bg-hover hover:text-text touch:size-11 inline-grid size-9 place-items-center ${className}`}
      {...props}
    />
  );
}

const base =
  'inline-flex select-none items-center justify-center gap-[7px] whitespace-nowrap rounded-8 border font-medium active:translate-y-[0.5px] disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted';

const looks = {
  plain: 'border-line-2 bg-surface hover:bg-hover',
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-2 hover:bg-accent-2',
  ghost: 'border-transparent text-text-2 hover:bg-hover hover:text-text',
};

const sizes = { normal: 'min-h-(--control) px-3.5', small: 'min-h-(--control-s) rounded-6 px-2.5' };
