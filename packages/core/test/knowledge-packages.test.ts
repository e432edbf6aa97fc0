import { describe, expect, test } from 'vitest';
import { flagFeature, frontendFeatures, instructionFeature } from '../src/knowledge/frontend-features.js';
import { managerGrammar, managerNames, managerOfCommand } from '../src/knowledge/manager-grammar.js';
import {
  aptNameOfApk,
  debconfPrompts,
  devPackagePatterns,
  dialect,
  heavyPackage,
  packageFamilyOf,
  renamedPackage,
  tlsOff,
  toolKind,
  unpacking,
  variableNames,
  verifying,
} from '../src/knowledge/packages.js';

const isDev = (manager: string, name: string): boolean =>
  devPackagePatterns(manager).some((pattern) => pattern.test(name));

describe('packages', () => {
  test.each([
    ['apt-get', 'curl', 'fetch', 'curl'],
    ['apt', 'build-essential', 'build', 'metapackage'],
    ['aptitude', 'vim', 'debug', 'editors'],
    ['yum', 'gcc-c++', 'build', 'g++'],
    ['dnf', 'Development Tools', 'build', 'metapackage'],
    ['dnf', '@Development Tools', 'build', 'metapackage'],
    ['apk', 'openssh', 'fetch', 'ssh client'],
    ['pacman', 'base-devel', 'build', 'metapackage'],
  ])('%s %s is for %s: %s', (manager, name, kind, concept) => {
    expect(toolKind(manager, name)).toEqual({ kind, concept });
  });

  test('what is not known has no kind', () => {
    expect(toolKind('apt-get', 'nginx')).toBeUndefined();
    expect(toolKind('apk', 'gcc-c++')).toBeUndefined();
    expect(toolKind('npm', 'curl')).toBeUndefined();
    expect(packageFamilyOf('microdnf')).toBe('dnf');
    expect(packageFamilyOf('constructor')).toBeUndefined();
  });

  test('headers are known by their names', () => {
    expect(isDev('apt-get', 'libfoo-dev')).toBe(true);
    expect(isDev('microdnf', 'foo-devel')).toBe(true);
    expect(isDev('apt-get', 'device-tools')).toBe(false);
    expect(devPackagePatterns('npm')).toEqual([]);
  });

  test('weights and names', () => {
    expect(heavyPackage('apt-get', 'texlive-full')?.mb).toEqual([5000, 7000]);
    expect(heavyPackage('pip', 'torch')?.note).toContain('CUDA');
    expect(heavyPackage('npm', 'left-pad')).toBeUndefined();
    expect(renamedPackage('apt-get', 'netcat')).toEqual({ to: 'netcat-openbsd', since: 'bookworm' });
    expect(renamedPackage('apt', 'apt-transport-https')).toEqual({ to: null, since: 'buster' });
    expect(renamedPackage('apt', 'redis-tools')).toBeUndefined();
    expect(renamedPackage('apk', 'toString')).toBeUndefined();
    expect(aptNameOfApk('shadow')).toBe('passwd');
    expect(debconfPrompts()).toContain('tzdata');
  });

  test('the rest is there', () => {
    expect(tlsOff().curl).toContain('-k');
    expect(verifying().checksum).toContain('sha256sum');
    expect(unpacking()['tar']?.strip).toBe('--strip-components');
    expect(dialect().busybox.missing).toContain('useradd');
    expect(variableNames().credential['POSTGRES_PASSWORD']).toBe('postgres');
  });
});

describe('managerGrammar', () => {
  test('all have the fields of the type and no others', () => {
    const fields = Object.keys(managerGrammar('apt-get')!).toSorted();
    expect(managerNames()).toHaveLength(31);
    for (const name of managerNames()) expect(Object.keys(managerGrammar(name)!).toSorted()).toEqual(fields);
  });

  test('apt-get', () => {
    const grammar = managerGrammar('apt-get');
    expect(grammar?.assumeYes).toMatchObject({ default: false, flags: expect.arrayContaining(['-y', '-qq']) });
    expect(grammar?.noRecommends?.flags).toEqual(['--no-install-recommends']);
    expect(grammar?.envValues).toMatchObject({ DEBIAN_FRONTEND: 'noninteractive' });
    expect(grammar?.verbs.install).toEqual(['install', 'reinstall']);
    expect(grammar?.family).toBe('apt');
    expect(managerGrammar('apt-get')).toBe(grammar);
  });

  test('takes from another what it does not say itself', () => {
    const apt = managerGrammar('apt');
    expect(apt).toMatchObject({ name: 'apt', unstableCli: true, preferManager: 'apt-get', family: 'apt' });
    expect(apt?.valueFlags).toEqual(managerGrammar('apt-get')?.valueFlags);
    expect(apt?.verbs.other).toContain('edit-sources');
    expect(managerGrammar('aptitude')?.noRecommends?.flags).toEqual(['-R', '--without-recommends']);
    expect(managerGrammar('aptitude')?.unstableCli).toBe(false);
    expect(managerGrammar('microdnf')?.cleanForms).toEqual(['microdnf clean all']);
    expect(managerGrammar('microdnf')?.assumeYes?.flags).toContain('-y');
    expect(managerGrammar('micromamba')?.aliases).toEqual([]);
  });

  test('shapes are the same for all', () => {
    expect(managerGrammar('pip')?.env).toContain('PIP_NO_CACHE_DIR');
    expect(managerGrammar('pip')?.assumeYes).toMatchObject({ default: true, only: { uninstall: ['-y', '--yes'] } });
    expect(managerGrammar('poetry')?.assumeYes?.env).toEqual({ POETRY_NO_INTERACTION: null });
    expect(managerGrammar('composer')?.assumeYes?.env).toEqual({ COMPOSER_NO_INTERACTION: '1' });
    expect(managerGrammar('composer')?.preferFlags).toContain('--prefer-dist');
    expect(managerGrammar('pacman')?.pin).toBeNull();
    expect(managerGrammar('dpkg')?.pin).toBeUndefined();
    expect(managerGrammar('dpkg')?.assumeYes).toBeUndefined();
    expect(managerGrammar('hasOwnProperty')).toBeUndefined();
  });

  test.each([
    ['apt-get', 'apt-get'],
    ['apt', 'apt'],
    ['/usr/bin/apt-get', 'apt-get'],
    ['pip3', 'pip'],
    ['pip3.12', 'pip'],
    ['python3 -m pip', 'pip'],
    ['python3.12 -m pip', 'pip'],
    ['./mvnw', 'mvn'],
    ['gradlew', 'gradle'],
    ['bundler', 'bundle'],
    ['mamba', 'mamba'],
    ['npx', undefined],
    ['python3 -m venv', undefined],
    ['ls', undefined],
  ])('the command %s is %s', (command, manager) => {
    expect(managerOfCommand(command)).toBe(manager);
  });
});

describe('frontendFeatures', () => {
  test('flags and their versions', () => {
    expect(flagFeature('COPY', 'link')).toEqual({ min: '1.4', boolean: true });
    expect(flagFeature('COPY', 'checksum')).toBeUndefined();
    expect(flagFeature('COPY', 'toString')).toBeUndefined();
    expect(flagFeature('FROM', 'platform')?.value).toBe('platform');
    expect(instructionFeature('ONBUILD')?.forbidden).toEqual(['ONBUILD', 'FROM', 'MAINTAINER']);
    expect(frontendFeatures().mounts.types.cache.sharingDefault).toBe('shared');
    expect(frontendFeatures().platformsToDockerArch['arm64v8']).toBe('linux/arm64/v8');
  });

  test('no instruction is left out', () => {
    expect(Object.keys(frontendFeatures().instructions)).toHaveLength(18);
  });
});
