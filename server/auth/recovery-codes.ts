import { randomInt } from 'node:crypto';

/** One case, and nothing that is taken for another: no 0 and o, no 1, i and l. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const [amount, length] = [10, 12];

/** 'kd7wqm-2xhtpa': to be written down, and typed once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: amount }, () =>
    inHalves(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')),
  );
}

/** A code as it is kept, however it was typed. One of the older kind is shorter and knows capitals: it counts as it is. */
export function typedRecoveryCode(typed: string): string {
  const bare = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return bare.length === length ? inHalves(bare) : typed.trim();
}

const inHalves = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
