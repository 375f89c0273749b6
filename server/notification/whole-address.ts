/**
 * A path of the site as a mail names it. The environment is read when a mail is first written, so that who only imports
 * a write needs none.
 */
export async function wholeAddress(path: string): Promise<string> {
  const { appUrl } = await import('../env.ts');
  return new URL(path, appUrl).href;
}
