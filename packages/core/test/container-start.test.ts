import { describe, expect, it } from 'vitest';
import { containerStart } from '../src/model/container-start.js';
import { modelOf } from './model-of.js';

function started(...lines: string[]): unknown {
  const model = modelOf(lines);
  if (model.finalStage === undefined) throw new Error('no stage');
  const start = containerStart(model, model.finalStage);
  return start?.commands.map(({ command: { name, args }, span }) => [
    [name, ...args.map(({ text }) => text)].join(' '),
    span && model.source.text.slice(span.start, span.end),
  ]);
}

describe('what a container starts', () => {
  it('is the CMD where there is no ENTRYPOINT', () => {
    expect(started('FROM debian:13', 'CMD ["nginx", "-g", "daemon off;"]')).toEqual([
      ['nginx -g daemon off;', 'nginx", "-g", "daemon off;'],
    ]);
    expect(started('FROM debian:13', 'CMD a && exec b c')).toEqual([
      ['a', 'a'],
      ['b c', 'b c'],
    ]);
    expect(started('FROM debian:13', 'CMD ["sh", "-c", "a; b"]')).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  it('is the ENTRYPOINT with the words of the CMD', () => {
    expect(started('FROM debian:13', 'ENTRYPOINT ["npm"]', 'CMD ["start"]')).toEqual([['npm start', 'npm']]);
    expect(started('FROM debian:13', 'CMD ["start"]', 'ENTRYPOINT ["npm", "-s"]')).toEqual([
      ['npm -s start', 'npm", "-s'],
    ]);
    expect(started('FROM debian:13', 'ENTRYPOINT npm', 'CMD ["start"]')).toEqual([['npm', 'npm']]);
    expect(started('FROM debian:13', 'ENTRYPOINT ["npm"]', 'CMD start')).toEqual([['npm', 'npm']]);
  });

  it('looks through what only runs its arguments', () => {
    expect(started('FROM debian:13', 'ENTRYPOINT ["/usr/bin/tini", "-g", "--"]', 'CMD ["a", "b"]')).toEqual([
      ['a b', 'a", "b'],
    ]);
    expect(started('FROM debian:13', 'ENTRYPOINT ["tini", "--", "docker-entrypoint.sh"]', 'CMD a b')).toEqual([
      ['a b', 'a b'],
    ]);
    expect(started('FROM debian:13', 'ENTRYPOINT ["gosu", "me", "a"]', 'CMD ["b"]')).toEqual([['a b', 'a']]);
    expect(started('FROM debian:13', 'CMD ["/docker-entrypoint.sh", "nginx"]')).toEqual([['nginx', 'nginx']]);
    expect(started('FROM debian:13', 'ENTRYPOINT ["/app/entrypoint.sh"]', 'CMD ["a"]')).toEqual([
      ['entrypoint.sh a', '/app/entrypoint.sh'],
    ]);
  });

  it('comes from the base, and then has no place', () => {
    expect(started('FROM nginx:1.31')).toEqual([['nginx -g daemon off;', undefined]]);
    expect(started('FROM nginx:1.31', 'CMD ["nginx"]')).toEqual([['nginx', 'nginx']]);
    expect(started('FROM maven:3', 'CMD ["mvn", "verify"]')).toEqual([['mvn verify', 'mvn", "verify']]);
    expect(started('FROM gcr.io/distroless/nodejs24-debian13', 'CMD ["app.js"]')).toEqual([['node app.js', 'app.js']]);
  });

  it('is the CMD alone where the ENTRYPOINT is not known, and unknown without one', () => {
    expect(started('FROM example.org/x', 'CMD ["a"]')).toEqual([['a', 'a']]);
    expect(started('FROM example.org/x')).toBeUndefined();
    expect(started('FROM example.org/x', 'ENTRYPOINT ["a"]')).toEqual([['a', 'a']]);
    expect(started('FROM scratch')).toEqual([]);
  });
});
