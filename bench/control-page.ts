import type { Page } from '@playwright/test';

/**
 * What a navigation is held against: a page without any framework that has the same documents' content ready as DOM, and
 * on a press swaps it in. `open` shows it; the same rows lead to the same pages.
 */
export async function controlPage(page: Page, url: string, links: string[]) {
  const [list, ...destinations] = await Promise.all(['/', ...links].map((path) => documentOf(url + path)));
  const ready = destinations.map((html) => mainOf(html ?? ''));
  const script = `
    const main = document.querySelector('main'), list = [...main.childNodes];
    const ready = ${JSON.stringify(ready).replaceAll('<', '\\u003c')}.map((html) => {
      const box = document.createElement('div');
      box.innerHTML = html;
      return [...box.childNodes];
    });
    const links = ${JSON.stringify(links)};
    addEventListener('mousedown', (event) => {
      const link = event.target.closest('a[href^="/projects/"]');
      const index = links.indexOf(link?.getAttribute('href'));
      if (index < 0) return;
      event.preventDefault();
      main.replaceChildren(...ready[index]);
      scrollTo(0, 0);
    });
    addEventListener('click', (event) => event.preventDefault());
    window.back = () => main.replaceChildren(...list);`;
  const body = (list ?? '').replace('</body>', `<script>${script}</script></body>`);
  await page.route('**/control', (route) => route.fulfill({ contentType: 'text/html', body }));
  return {
    open: () => page.goto(`${url}/control`),
    back: () => page.evaluate('window.back()'),
  };
}

/** A document as a browser without scripts would show it. */
async function documentOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  return html.replaceAll(/<script\b.*?<\/script>/gs, '').replaceAll(/<link[^>]*rel="preload"[^>]*>/g, '');
}

function mainOf(html: string): string {
  return /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}
