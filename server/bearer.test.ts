import { expect, test } from 'vitest';
import { bearerErrorResponse, requireBearer } from './bearer.ts';

function ask(secret: string | undefined, headers: Record<string, string> = {}): Response | null {
  try {
    requireBearer(new Request('http://prova.test/metrics', { headers }), 'METRICS_TOKEN', secret);
    return null;
  } catch (error) {
    return bearerErrorResponse(error);
  }
}

test('whoever does not say the secret hears how it is said; where there is none nobody does', () => {
  const secret = 'a secret for tests only';
  for (const authorization of ['', 'Bearer wrong', secret]) {
    const refused = ask(secret, { authorization });
    expect([refused?.status, refused?.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  }
  expect(ask(secret, { authorization: `bearer ${secret}` })).toBeNull();
  const missing = ask(undefined);
  expect([missing?.status, missing?.headers.get('www-authenticate')]).toEqual([503, null]);
});
