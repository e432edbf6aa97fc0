import { expect, test } from 'vitest';
import { pathOfUri, uriOfPath } from '../src/document/document-path.js';

test.each([
  ['file:///home/me/Dockerfile', '/home/me/Dockerfile'],
  ['file:///a%20b/%C3%A4%F0%9F%98%80/Dockerfile', '/a b/ä😀/Dockerfile'],
  ['file:///100%/x%41%zz%C3/Dockerfile', '/100%/xA%zz%C3/Dockerfile'],
  ['file:///a#b/c%23d%3Fe?f', '/a#b/c#d?e?f'],
  ['file:///c%3A/Users/me/Dockerfile', 'C:/Users/me/Dockerfile'],
  ['file:///C:/Users/me/Dockerfile', 'C:/Users/me/Dockerfile'],
  ['file:///cc:/x', '/cc:/x'],
  ['file://server/share/Dockerfile', '//server/share/Dockerfile'],
  ['file://localhost/a/Dockerfile', '/a/Dockerfile'],
  ['FILE:///a/Dockerfile', '/a/Dockerfile'],
  ['untitled:Untitled-1', '/folder/Untitled-1'],
  ['untitled:/home/me/Dockerfile', '/home/me/Dockerfile'],
  ['untitled:C:\\me\\Dockerfile', 'C:/me/Dockerfile'],
  ['inmemory://model/1', '/1'],
  ['git:/home/me/Dockerfile', '/Dockerfile'],
  ['/no/uri', '/no/uri'],
])('%s is %s', (uri, path) => {
  expect(pathOfUri(uri, '/folder')).toBe(path);
});

test.each(['/app/Dockerfile', '/a b/ä%#?.dockerfile', 'C:/x/y', '//server/share/x'])(
  '%s is the path of its URI',
  (path) => {
    expect(uriOfPath(path)).toMatch(/^file:\/\/[\w.%:/-]+$/);
    expect(pathOfUri(uriOfPath(path))).toBe(path);
  },
);
