import { describe, expect, test } from 'vitest';
import {
  entrypointWrappers,
  keepAliveCommands,
  serverOfBinary,
  serverOfImage,
  serverOfPackage,
  servers,
} from '../src/knowledge/servers.js';

const daemonizes = (bin: string, line: string): boolean =>
  serverOfBinary(bin)!.daemonizes.some((pattern) => new RegExp(pattern).test(line));

describe('servers', () => {
  test('all have what the type promises, and nothing that it does not name', () => {
    expect(servers()).toHaveLength(97);
    expect(servers()).toBe(servers());
    const keys = new Set(servers().flatMap((server) => Object.keys(server)));
    expect([...keys].toSorted()).toEqual(
      `bins credentialEnv daemonizes dataDirs defaultBind devArgs devFlags devServer discouraged env envFile family
       foreground gem hostFlags id images initDir insecureEnv insecureFlags managementPort noPort note npm packages
       pidFile pip portFlags ports privileged probe processManager refusesRoot refusesRootWithout rootForPorts sidecar
       stopSignal unprivilegedUser workerTmp writes`.split(/\s+/),
    );
  });

  test('are found by what starts them', () => {
    expect(serverOfBinary('nginx')?.stopSignal).toBe('SIGQUIT');
    expect(serverOfBinary('/usr/sbin/apache2ctl')?.id).toBe('apache');
    expect(serverOfBinary('/sbin/init')?.id).toBe('systemd');
    expect(serverOfBinary('init')).toBeUndefined();
    expect(serverOfBinary('mysqld')?.id).toBe('mysql');
    expect(serverOfBinary('ls')).toBeUndefined();
  });

  test('are found by what brings them', () => {
    expect(serverOfPackage('apt-get', 'postgresql-16')?.id).toBe('postgres');
    expect(serverOfPackage('microdnf', 'httpd')?.id).toBe('apache');
    expect(serverOfPackage('apk', 'httpd')).toBeUndefined();
    expect(serverOfPackage('pip', 'uWSGI')?.id).toBe('uwsgi');
    expect(serverOfPackage('npm', 'http-server')?.id).toBe('serve');
    expect(serverOfPackage('gem', 'puma')?.id).toBe('puma');
  });

  test('are found by their images', () => {
    expect(serverOfImage('docker.io/library/redis')?.id).toBe('redis');
    expect(serverOfImage('grafana/grafana-oss')?.id).toBe('grafana');
    expect(serverOfImage('arm64v8/mysql')?.id).toBe('mysql');
    expect(serverOfImage('alpine')).toBeUndefined();
  });

  test('keep flags together with their values', () => {
    expect(serverOfBinary('redis-server')?.insecureFlags).toEqual(['--protected-mode no']);
    expect(serverOfBinary('jupyter-lab')?.insecureFlags).toHaveLength(3);
    expect(serverOfBinary('flask')?.hostFlags).toEqual(['-h', '--host']);
    expect(serverOfBinary('kc.sh')?.insecureFlags).toEqual(['start-dev']);
  });

  test('say which command lines leave them in the background', () => {
    expect(daemonizes('nginx', 'nginx')).toBe(true);
    expect(daemonizes('nginx', "nginx -g 'daemon off;'")).toBe(false);
    expect(daemonizes('sshd', '/usr/sbin/sshd -D')).toBe(false);
    expect(daemonizes('redis-server', 'redis-server --daemonize yes')).toBe(true);
  });

  test('have companions', () => {
    expect(keepAliveCommands().some((pattern) => new RegExp(pattern).test('tail -f /dev/null'))).toBe(true);
    expect(entrypointWrappers()).toContain('/sbin/tini');
  });
});
