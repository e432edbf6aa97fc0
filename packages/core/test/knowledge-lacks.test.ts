import { describe, expect, it } from 'vitest';
import { programsBroughtBy } from '../src/knowledge/brought-programs.js';
import { hasNoShell, imageLacks, steadyFacts } from '../src/knowledge/image-lacks.js';
import { imageFacts } from '../src/knowledge/image-of-past.js';
import { installCommand } from '../src/knowledge/install-command.js';
import { lastListed } from '../src/knowledge/retired-tags.js';

function lacks(repository: string, tag: string, program: string): boolean {
  const facts = imageFacts(repository, tag);
  return facts !== undefined && imageLacks(facts, program);
}

describe('imageLacks', () => {
  it('knows what small images come without', () => {
    expect(lacks('debian', '13-slim', 'curl')).toBe(true);
    expect(lacks('alpine', '3.24', 'bash')).toBe(true);
    expect(lacks('python', '3.14-slim', 'scp')).toBe(true);
    expect(lacks('debian', '13', 'node')).toBe(true);
  });

  it('says nothing of what is there or not known', () => {
    expect(lacks('alpine', '3.24', 'wget')).toBe(false);
    expect(lacks('python', '3.14', 'git')).toBe(false);
    expect(lacks('ubuntu', '24.04', 'ps')).toBe(false);
    expect(lacks('debian', '13', 'some-program')).toBe(false);
    expect(lacks('mcr.microsoft.com/dotnet/aspnet', '9.0-alpine', 'wget')).toBe(false);
  });

  it('takes a tag of the past for its kin of today, where the base never changed', () => {
    expect(lacks('node', '20-slim', 'curl')).toBe(true);
    expect(lacks('node', '6-slim', 'curl')).toBe(false);
    expect(lacks('node', '6-alpine', 'bash')).toBe(true);
    expect(lacks('mysql', '8.0.20', 'apt-get')).toBe(false);
  });

  it('tells package managers apart', () => {
    expect(lacks('alpine', '3.24', 'apt-get')).toBe(true);
    expect(lacks('fedora', '44', 'yum')).toBe(false);
    expect(lacks('busybox', '1.38', 'apk')).toBe(true);
  });
});

describe('what belongs to it', () => {
  it('finds the kin once and the year of a retired tag', () => {
    const facts = imageFacts('node', '20-slim');
    expect(facts && steadyFacts(facts)).toBe(facts && steadyFacts(facts));
    expect(facts && steadyFacts(facts)?.os?.packageManager).toBe('apt');
    expect(lastListed('debian', 'buster')).toBe(2024);
    expect(lastListed('debian', 'no-such-tag')).toBeUndefined();
  });

  it('knows images without a shell', () => {
    expect(hasNoShell(imageFacts('gcr.io/distroless/static-debian12', 'nonroot'))).toBe(true);
    expect(hasNoShell(imageFacts('gcr.io/distroless/static-debian12', 'debug'))).toBe(false);
    expect(hasNoShell(undefined)).toBe(false);
  });

  it('knows what packages bring, and that it does not know all', () => {
    expect(programsBroughtBy('apt-get', 'build-essential')).toContain('make');
    expect(programsBroughtBy('apt-get', 'libpq5')).toEqual(['libpq5']);
    expect(programsBroughtBy('apk', 'libtool')).toBeUndefined();
    expect(programsBroughtBy('apk', 'bash')).toEqual(['bash']);
    expect(programsBroughtBy('apt-get', 'some-bundle')).toBeUndefined();
    expect(programsBroughtBy('zypper', 'curl')).toBeUndefined();
  });

  it('names the command that installs a program', () => {
    expect(installCommand('apt', 'ssh')).toBe('apt-get install -y openssh-client');
    expect(installCommand('microdnf', 'tar')).toBe('microdnf install -y tar');
    expect(installCommand('apk', 'some-program')).toBeUndefined();
  });
});
