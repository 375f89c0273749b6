import { expect, test } from 'vitest';
import { headMetas } from './head-metas.ts';

const contents = (html: string) =>
  headMetas(html)
    .filter((meta) => meta.get('name') === 'prova-verification')
    .map((meta) => meta.get('content'));

const tag = '<meta name="prova-verification" content="TOKEN">';

test.each([
  ['as it is given', tag],
  ['in a whole page', `<!doctype html><html lang="en"><head><title>A <b>page</title>${tag}</head><body>`],
  ['without html and head', `<!DOCTYPE html>\n<meta charset=utf-8>\n${tag}\n<p>Hello`],
  ['the other way round, in capitals', '<HEAD><META CONTENT="TOKEN" NAME="prova-verification" />'],
  ['in single quotes', "<head><meta name='prova-verification' content='TOKEN'>"],
  ['without quotes', '<head><meta name=prova-verification content=TOKEN>'],
  ['over several lines', '<head>\n<meta\n  name = "prova-verification"\n  content = "TOKEN"\n>'],
  ['after scripts, styles and comments', `<head><script>"</p>"</script><style>p{}</style><!-- ${'>'} -->${tag}`],
  ['with > in an attribute before it', `<head><meta name="description" content="a > b">${tag}`],
])('found %s', (_, html) => {
  expect(contents(html)).toEqual(['TOKEN']);
});

test.each([
  ['in a comment', `<head><!-- ${tag} -->`],
  ['in a comment that is not closed', `<head><!-- ${tag}`],
  ['in a script', `<head><script>document.write('${tag}')</script>`],
  ['in a script that is not closed', `<head><script>${tag}`],
  ['in a title', `<head><title>${tag}</title>`],
  ['in a noscript or template', `<head><noscript>${tag}</noscript><template>${tag}</template>`],
  ['in an attribute', `<head><meta name="description" content='${tag}'>`],
  ['behind a head that was closed', `<head></head>${tag}`],
  ['in the body', `<head></head><body>${tag}`],
  ['behind what begins a body', `<html><div>${tag}</div>`],
  ['behind text', `<html>Somebody wrote: ${tag}`],
  ['as text', tag.replaceAll('<', '&lt;')],
  ['by its second name', '<meta name="other" name="prova-verification" content="TOKEN">'],
])('not found %s', (_, html) => {
  expect(contents(html)).toEqual([]);
});

test.each(['<', '<meta ', '<meta a=', '<!--', '<title>', '</', ' ', '<meta content="', "='"])(
  '256 KiB of %j are read in no time',
  (part) => {
    const html = `<head>${part.repeat(Math.ceil((256 * 1024) / part.length))}`;
    const before = performance.now();
    headMetas(html);
    expect(performance.now() - before).toBeLessThan(500);
  },
);
