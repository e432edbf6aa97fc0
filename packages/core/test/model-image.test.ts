import { describe, expect, it } from 'vitest';
import type { EffectiveImage } from '../src/model/image.js';
import { modelOf } from './model-of.js';

function imageOf(lines: readonly string[]): EffectiveImage {
  const model = modelOf(lines);
  if (model.finalStage === undefined) throw new Error('no stage');
  return model.imageOf(model.finalStage);
}

const serversOf = (...lines: string[]) => {
  const { servers } = imageOf(lines);
  return servers.known ? servers.value.map(({ server }) => server.id) : '?';
};

describe('the effective image', () => {
  it('takes ports and volumes of the base and adds its own', () => {
    const image = imageOf(['FROM redis:7 AS a', 'EXPOSE 8080/TCP 90-91', 'VOLUME ["/a/"]', 'FROM a', 'EXPOSE 80:8081']);
    expect(image.expose).toEqual({ known: true, value: ['6379/tcp', '8080/tcp', '90/tcp', '91/tcp', '8081/tcp'] });
    expect(image.volumes).toEqual({ known: true, value: ['/data', '/a'] });
  });

  it('does not know what an unknown base declares', () => {
    const image = imageOf(['FROM example.org/x', 'EXPOSE 80']);
    expect([image.expose.known, image.volumes.known, image.cmd.known]).toEqual([false, false, false]);
  });

  it('drops an inherited CMD at an ENTRYPOINT, not its own', () => {
    expect(imageOf(['FROM redis:7', 'ENTRYPOINT ["x"]']).cmd).toMatchObject({ value: null });
    expect(imageOf(['FROM redis:7', 'CMD ["y"]', 'ENTRYPOINT ["x"]']).cmd).toMatchObject({ value: { words: ['y'] } });
  });

  it('finds the servers that the container starts', () => {
    expect(serversOf('FROM debian:13', 'CMD ["nginx", "-g", "daemon off;"]')).toEqual(['nginx']);
    expect(serversOf('FROM debian:13', 'CMD exec /usr/sbin/nginx -g "daemon off;"')).toEqual(['nginx']);
    expect(serversOf('FROM debian:13', 'ENTRYPOINT ["tini", "--"]', 'CMD ["redis-server"]')).toEqual(['redis']);
    expect(serversOf('FROM debian:13', 'ENTRYPOINT ["gunicorn"]', 'CMD ["app:app"]')).toEqual(['gunicorn']);
    expect(serversOf('FROM debian:13', 'CMD service redis-server start && nginx -g "daemon off;"')).toEqual(['nginx']);
    expect(serversOf('FROM redis:7')).toEqual(['redis']);
    expect(serversOf('FROM debian:13', 'CMD ["python3", "-m", "gunicorn", "app"]')).toEqual(['gunicorn']);
    expect(serversOf('FROM debian:13', 'CMD bundle exec puma')).toEqual(['puma']);
  });

  it('is silent about scripts, other uses of a program and unknown bases', () => {
    expect(serversOf('FROM debian:13', 'CMD ["/start.sh"]')).toEqual('?');
    expect(serversOf('FROM php:8.4-cli', 'CMD ["php", "job.php"]')).toEqual([]);
    expect(serversOf('FROM debian:13', 'CMD ["nginx", "-t"]')).toEqual([]);
    expect(serversOf('FROM example.org/x', 'CMD ["nginx"]')).toEqual('?');
  });

  it('knows tools of the base and of packages', () => {
    const image = imageOf(['FROM debian:13-slim', 'RUN apt-get install -y git && apt-get remove -y wget']);
    expect(image.hasTool('git')).toMatchObject({ value: true });
    expect(image.hasTool('wget')).toMatchObject({ value: false });
    expect(imageOf(['FROM debian:13-slim']).hasTool('curl')).toMatchObject({ value: false });
    expect(image.hasTool('curl').known).toBe(false);
  });
});
