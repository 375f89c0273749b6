import { isWebAddress } from '#server/project/project-content.input.ts';

/** An address as it was meant: a host alone is one of https. */
export function wholeAddress(typed: string): string {
  const address = typed.trim();
  const whole = `https://${address}`;
  return isWebAddress(address) || !isWebAddress(whole) ? address : whole;
}
