import { type ComponentProps, useId } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { isPlain } from './plain.ts';
import { useT } from './t.ts';

/** What people write, as elements. */
export function Rendered({ source }: { source: string }) {
  return isPlain(source) ? <p>{source}</p> : <Parsed source={source} />;
}

/**
 * GitHub's Markdown without pictures, in headings that fit below the page's own. Raw HTML means nothing: what is written
 * stands there. Links carry `nofollow ugc`.
 */
export function Parsed({ source }: { source: string }) {
  const t = useT();
  const id = useId();
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, withoutHtml]}
      // Footnotes of two texts on one page must not share ids.
      remarkRehypeOptions={{
        clobberPrefix: `${id}-`,
        footnoteLabel: t('footnotes'),
        footnoteBackLabel: (at, again) => t('back', { at: again > 1 ? `${at + 1}-${again}` : `${at + 1}` }),
      }}
      rehypePlugins={[[rehypeSanitize, schema]]}
      components={components}
    >
      {source}
    </ReactMarkdown>
  );
}

/** `Vec<String>` and `<table>` are words to those who write here. */
function withoutHtml(this: { data: () => object }): void {
  const data: { micromarkExtensions?: object[] } = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['htmlFlow', 'htmlText'] } }];
}

/** Ids are made by us alone, as raw HTML is never parsed, and carry their prefix already. */
const schema = { ...defaultSchema, clobberPrefix: '' };

const components: Components = {
  h1: 'h3',
  // Also the heading of footnotes, whose fixed id would be there twice.
  h2: ({ node: _, id: __, ...props }) => <h3 {...props} />,
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  // An address that may not be followed leaves its words.
  a: ({ node: _, 'aria-describedby': __, ...props }) =>
    props.href ? <a {...props} rel="nofollow ugc noopener" /> : props.children,
  // A picture from elsewhere would tell its server who reads; its link stays.
  img: ({ src, alt }) => {
    const word = alt || <PictureWord />;
    return src ? (
      <a href={String(src)} rel="nofollow ugc noopener">
        {word}
      </a>
    ) : (
      word
    );
  },
  input: ({ node: _, ...props }) => <Task {...props} />,
  // What may be wider than the column scrolls by itself, by keyboard too.
  pre: ({ node: _, ...props }) => <Scrolling as="pre" {...props} />,
  table: ({ node: _, ...props }) => (
    <Scrolling as="div">
      <table {...props} />
    </Scrolling>
  ),
};

function PictureWord() {
  const t = useT();
  return t('picture');
}

function Task({ checked, ...props }: ComponentProps<'input'>) {
  const t = useT();
  return <input {...props} checked={checked} readOnly aria-label={checked ? t('done') : t('todo')} />;
}

function Scrolling({ as: Element, ...props }: ComponentProps<'pre'> & { as: 'pre' | 'div' }) {
  return <Element tabIndex={0} className="overflow-x-auto" {...(props as object)} />;
}
