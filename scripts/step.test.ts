import { expect, onTestFinished, test, vi } from 'vitest';
import { silenceSteps, step } from './step.ts';

test('a step says how it ended, and nothing where it ends with its command', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => write.mockRestore());
  const said = () => write.mock.calls.map(([text]) => `${text}`).join('');
  const broken = () => step('Site', () => Promise.reject(new Error('broken')), String);
  await expect(broken()).rejects.toThrow('broken');
  expect(said()).toMatch(/✗ Site: failed \(.+ s\)\n$/);
  silenceSteps();
  write.mockClear();
  await expect(broken()).rejects.toThrow('broken');
  expect(said()).toBe('');
});
