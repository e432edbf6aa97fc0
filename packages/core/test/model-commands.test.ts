import { expect, it } from 'vitest';
import { modelOf } from './model-of.js';

it('has each command once, also that of an ONBUILD', () => {
  const model = modelOf(['FROM debian:13', 'ONBUILD RUN apt-get update && X=$(curl y)', 'RUN apt-get install z']);
  expect(model.commands.map(({ name }) => name)).toEqual(['apt-get', '', 'curl', 'apt-get']);
  expect(model.commandsNamed('curl', 'apt-get').map(({ instruction }) => instruction.onbuild?.line ?? 0)).toEqual([
    2, 2, 0,
  ]);
  expect(model.packageOperations('apt-get', 'install', 'update').map(({ verb }) => verb.text)).toEqual([
    'update',
    'install',
  ]);
});

it('takes the shell in force: a Windows base and PowerShell are not read as sh', () => {
  const model = modelOf([
    'FROM debian:13',
    'SHELL ["pwsh", "-Command"]',
    'RUN apt-get update',
    'SHELL ["/bin/bash", "-c"]',
    'RUN apt-get update',
  ]);
  expect(model.packageOperations('apt-get')).toHaveLength(1);
  expect(modelOf(['FROM mcr.microsoft.com/windows/servercore:ltsc2022', 'RUN apt-get update']).commands).toEqual([]);
});

it('looks through `su -c` in exec form', () => {
  const model = modelOf(['FROM debian:13', 'CMD ["su", "app", "-c", "exec server --port 80"]']);
  expect(model.commands.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['server --port 80']);
});
