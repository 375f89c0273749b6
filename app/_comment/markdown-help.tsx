/** What can be written, for whoever wants to know. */
export function MarkdownHelp() {
  return (
    <details className="group">
      <summary className="touch:py-3 cursor-pointer list-none underline decoration-dotted underline-offset-2">
        Markdown. Be specific and kind.
      </summary>
      <dl className="grid grid-cols-[auto_auto] justify-start gap-x-4 gap-y-1 pt-2">
        {examples.map(([source, words]) => (
          <div key={source} className="contents">
            <dt className="font-mono">{source}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const examples = [
  ['**bold**', 'bold'],
  ['*slanted*', 'slanted'],
  ['`code`', 'code; three of them in a line of their own round a block'],
  ['[words](https://…)', 'a link'],
  ['> words', 'a quotation'],
  ['- words', 'a list'],
] as const;
