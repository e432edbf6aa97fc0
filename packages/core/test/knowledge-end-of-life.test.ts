import { describe, expect, test } from 'vitest';
import { endOfLife, endOfLifeOfOs } from '../src/knowledge/end-of-life.js';
import { lookUpImage, tagsOf } from '../src/knowledge/official-images.js';

describe('endOfLife', () => {
  test.each([
    ['debian', 'bookworm-slim', '12', '2026-07-11'],
    ['debian', '12.5', '12', '2026-07-11'],
    ['debian', 'bookworm-20240101-slim', '12', '2026-07-11'],
    ['ubuntu', '22.04', '22.04', '2027-04-01'],
    ['alpine', '3.21.3', '3.21', '2026-11-01'],
    ['node', '14.15.1-slim', '14', '2023-04-30'],
    ['node', '18-alpine3.17', '18', '2025-04-30'],
    ['docker.io/library/node', '18', '18', '2025-04-30'],
    ['python', '3.12-slim', '3.12', '2028-10-31'],
    ['postgres', '14.5-alpine', '14', '2026-11-12'],
    ['postgres', '9.6.24', '9.6', '2021-11-11'],
    ['eclipse-temurin', '17.0.9_9-jre', '17', '2027-10-31'],
    ['eclipse-temurin', '8u392-b08-jdk', '8', '2030-12-31'],
    ['ibm-semeru-runtimes', 'open-17-jre', '17', '2027-10-31'],
    ['quay.io/centos/centos', 'stream9', '9', '2027-05-31'],
    ['registry.access.redhat.com/ubi8', 'latest', '8', '2029-05-31'],
    ['mcr.microsoft.com/mssql/server', '2019-latest', '15.0', '2030-01-08'],
    ['mcr.microsoft.com/windows/servercore', 'ltsc2022', '2022', '2031-10-14'],
    ['mcr.microsoft.com/dotnet/framework/sdk', '4.8-windowsservercore-ltsc2022', '4.8', false],
    ['mcr.microsoft.com/dotnet/sdk', '3.1', '3.1', '2022-12-13'],
    ['mcr.microsoft.com/dotnet/aspnet', '8.0-alpine', '8', '2026-11-10'],
    ['amazonlinux', '2018.03.0.20231218.0', '2018.03', '2023-12-31'],
    ['traefik', 'v2.11', '2.11', '2026-02-01'],
    ['tomcat', '9', '9.0', '2027-03-31'],
    ['joomla', '5.4-php8.3', '5', '2027-10-12'],
    ['ros', 'noetic-ros-base', 'noetic', '2025-05-01'],
    ['public.ecr.aws/docker/library/golang', '1.24-alpine', '1.24', '2026-02-10'],
  ])('%s:%s is cycle %s until %s', (repository, tag, cycle, eol) => {
    expect(endOfLife(repository, tag)).toMatchObject({ cycle, eol });
  });

  test.each([
    ['node', 'latest'],
    ['node', 'lts-alpine'],
    ['debian', 'stable-slim'],
    ['debian', 'sid'],
    ['postgres', '19beta3'],
    ['python', '3.15.0rc1-slim'],
    ['php', '8.6-rc-cli'],
    ['alpine', '20260805'],
    ['alpine', 'edge'],
    ['openjdk', '8-jre'],
    ['mcr.microsoft.com/windows/servercore', '1809'],
    ['example.com/node', '14'],
    ['constructor', '1'],
  ])('%s:%s has no known cycle', (repository, tag) => {
    expect(endOfLife(repository, tag)).toBeUndefined();
  });

  test('a tag of a whole major version is read as the cycle that lasts longest', () => {
    expect(endOfLife('php', '8-fpm')).toMatchObject({ cycle: '8.5', floats: true });
    expect(endOfLife('php', '7')).toMatchObject({ cycle: '7.4', floats: true, eol: '2022-11-28' });
    expect(endOfLife('mongo', '7')).toMatchObject({ cycle: '7.0', floats: true });
    expect(endOfLife('alpine', '3')).toMatchObject({ cycle: '3.24', floats: true });
    expect(endOfLife('node', '14')).toMatchObject({ floats: false, product: 'nodejs', title: 'Node.js' });
  });

  test('every line of rust but the newest has ended, which is no reason to warn', () => {
    expect(endOfLife('rust', '1.90')).toMatchObject({ rolling: true, eol: '2025-10-30' });
  });

  test('no tag of today throws', () => {
    for (const name of ['debian', 'node', 'tomcat', 'haproxy', 'jetty', 'mongo', 'rabbitmq', 'traefik']) {
      for (const tag of tagsOf(name)) endOfLife(name, tag);
    }
  });
});

describe('endOfLifeOfOs', () => {
  test('finds the distribution below an image', () => {
    expect(endOfLifeOfOs(lookUpImage('node', '22')!.os!)).toMatchObject({ product: 'debian', cycle: '12' });
    expect(endOfLifeOfOs(lookUpImage('redhat/ubi9', 'latest')!.os!)).toMatchObject({ product: 'rhel', cycle: '9' });
    expect(endOfLifeOfOs(lookUpImage('rockylinux', '8')!.os!)).toMatchObject({ product: 'rocky-linux', cycle: '8' });
    expect(endOfLifeOfOs({ id: 'debian' })).toBeUndefined();
    expect(endOfLifeOfOs({ id: 'scratch', release: '1' })).toBeUndefined();
  });
});
