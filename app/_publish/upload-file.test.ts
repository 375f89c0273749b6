import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { useFileUpload } from './upload-file.ts';

afterEach(() => vi.unstubAllGlobals());

/** What a form has of it. */
function theUpload(): ReturnType<typeof useFileUpload> {
  const had: ReturnType<typeof useFileUpload>[] = [];
  renderToStaticMarkup(createElement(() => void had.push(useFileUpload())));
  const [upload] = had;
  if (!upload) throw new Error('nothing was rendered');
  return upload;
}

const picture = (bytes: string) => new File([bytes], 'a.png', { type: 'image/png' });

test('an empty file is called that before it is sent', () => {
  const { refusalOf } = theUpload();
  expect([refusalOf(picture(''), 'image'), refusalOf(picture('x'), 'image')]).toEqual([
    'The file is empty.',
    undefined,
  ]);
});

test.each([
  [400, false],
  [415, false],
  [422, false],
  [429, true],
  [503, true],
  ['no answer', true],
] as const)('after %s sending it again may help: %s', async (status, mayHelp) => {
  class Answered {
    status = status;
    response = null;
    upload = {};
    onload = () => {};
    onerror = () => {};
    open() {}
    send() {
      if (status === 'no answer') this.onerror();
      else this.onload();
    }
  }
  vi.stubGlobal('XMLHttpRequest', Answered);
  const options = { onProgress: () => {}, signal: new AbortController().signal };
  await expect(theUpload().uploadFile(picture('x'), 'image', options)).rejects.toMatchObject({ mayHelp });
});
