import { describe, expect, it } from 'vitest';
import { inspect } from '../src/explain/inspect-model.js';

const text = `ARG V=24
FROM node:$V AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM deps AS build
COPY . .
RUN npm run build
FROM alpine:3.22 AS unused
RUN id
FROM nginx:1.31-alpine
RUN apk add --no-cache curl
COPY --from=build /app/dist /usr/share/nginx/html
COPY nginx.conf /etc/nginx/
USER nginx
`;

const rebuilt = (file: string): readonly string[] =>
  inspect('Dockerfile', file).picture.layers.map(({ line, rebuiltBy }) => `${line} ${rebuiltBy.join()}`);

describe('the picture of a Dockerfile', () => {
  const { picture } = inspect('Dockerfile', text);

  it('has the stages with what they are based on and take from', () => {
    expect(
      picture.stages.map(({ name, base, takesFrom, isNeeded, isFinal }) => [name, base, takesFrom, isNeeded, isFinal]),
    ).toEqual([
      ['deps', 'node:24', [], true, false],
      ['build', 0, [], true, false],
      ['unused', 'alpine:3.22', [], false, false],
      [null, 'nginx:1.31-alpine', [1], true, true],
    ]);
  });

  it('has the layers of the final image with what each adds', () => {
    expect(picture.layers.map(({ line, keyword, adds }) => [line, keyword, adds])).toEqual([
      [12, 'RUN', ['packages curl']],
      [13, 'COPY', ['/usr/share/nginx/html', '/usr/share/nginx/html/dist']],
      [14, 'COPY', ['/etc/nginx/nginx.conf']],
      [15, 'USER', []],
    ]);
  });

  it('says what a change of sources, of dependencies or of the base rebuilds', () => {
    expect(rebuilt(text)).toEqual([
      '12 base',
      '13 sources,dependencies,base',
      '14 sources,dependencies,base',
      '15 sources,dependencies,base',
    ]);
    expect(rebuilt('FROM node:24\nCOPY package*.json ./\nRUN npm ci\nCOPY src src\nRUN npm run build\n')).toEqual([
      '2 dependencies,base',
      '3 dependencies,base',
      '4 sources,dependencies,base',
      '5 sources,dependencies,base',
    ]);
    expect(rebuilt('FROM golang:1.26\nRUN --mount=type=bind,source=go.mod,target=go.mod go mod download\n')).toEqual([
      '2 dependencies,base',
    ]);
  });
});
