import { useT } from './t.ts';

type Props = {
  direction: 'up' | 'down';
  className: string;
  isPressed: boolean;
  /** Said, not hidden: it can still be reached and tells why. */
  isDisabled?: boolean;
  onPress: () => void;
};

/** Pressed fills the arrow, so that colour is not the only sign. */
export function VoteArrow({ direction, className, isPressed, isDisabled = false, onPress }: Props) {
  const t = useT();
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      aria-label={t(direction)}
      title={isDisabled ? t('own') : undefined}
      className={`${className} ${isPressed ? 'text-accent' : 'text-muted'} ${isDisabled ? 'opacity-50' : ''}`}
      onClick={onPress}
    >
      <svg
        viewBox="0 0 14 14"
        aria-hidden="true"
        className={`size-3.5 stroke-current stroke-[1.5] ${isPressed ? 'fill-current' : 'fill-none'}`}
        strokeLinejoin="round"
      >
        <path d={direction === 'up' ? 'M7 2.5 12.5 11h-11z' : 'M7 11.5 1.5 3h11z'} />
      </svg>
    </button>
  );
}
