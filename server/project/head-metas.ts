/** A `<meta>` tag of a page's head: its attributes' names in lower case. */
type Meta = ReadonlyMap<string, string>;

/**
 * The `<meta>` tags of an HTML page's head, as browsers see them: none inside a comment, a script or a style, and none
 * after the head has ended, where a page may show what strangers wrote. Reads each letter once.
 */
export function headMetas(html: string): Meta[] {
  const metas: Meta[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0 || html.slice(at, start).trim() !== '') break; // text begins the body
    if (html.startsWith('<!--', start)) {
      at = after(html, '-->', start + 4);
      continue;
    }
    const { name, attributes, end } = tagAt(html, start);
    if (!headTags.has(name)) break;
    if (name === 'meta') metas.push(attributes);
    at = opaque.has(name) ? afterClosing(html, name, end) : end;
  }
  return metas;
}

/** What may stand in a head, or before it, without ending it. */
const headTags = new Set([
  ...['!doctype', '?xml', 'html', 'head', 'base', 'link', 'meta'],
  ...['title', 'style', 'script', 'noscript', 'template'],
]);
/** What they hold is no tag of the page. */
const opaque = new Set(['title', 'style', 'script', 'noscript', 'template']);

function after(html: string, words: string, from: number): number {
  const found = html.indexOf(words, from);
  return found < 0 ? html.length : found + words.length;
}

function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? after(html, '>', closing.lastIndex - 1) : html.length;
}

const tagName = /<([a-z!?][^\s/>]*)/iy;
/** A name, and its value in either quotes or none. */
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;

function tagAt(html: string, start: number): { name: string; attributes: Meta; end: number } {
  const attributes = new Map<string, string>();
  tagName.lastIndex = start;
  const name = tagName.exec(html)?.[1]?.toLowerCase() ?? '';
  attribute.lastIndex = start + 1 + name.length;
  let end = attribute.lastIndex;
  for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
    const [, key = '', double, single, bare = ''] = found;
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), double ?? single ?? bare);
    end = attribute.lastIndex;
  }
  return { name, attributes, end: after(html, '>', end) };
}
