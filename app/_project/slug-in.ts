const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const base = 'https://prova';

/** A project may also be given by the address of its page; what is neither stays as it is. */
export function slugIn(typed: string): string {
  const path = URL.canParse(typed, base) ? new URL(typed, base).pathname.toLowerCase() : '';
  const [, slug = ''] = /\/projects\/([^/]+)/.exec(path) ?? /([^/]+)\/?$/.exec(path) ?? [];
  return slugForm.test(slug) ? slug : typed.toLowerCase().slice(0, 80);
}
