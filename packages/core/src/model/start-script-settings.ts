import type { Server } from '../knowledge/servers.js';
import type { Instruction } from '../syntax/instruction.js';

/** Whether only the start script of the server's image reads what the instruction sets: the name of a database, a user, a script for the first start. */
export function isReadByStartScript(instruction: Instruction, { initDir, credentialEnv }: Server): boolean {
  if (instruction.kind === 'env') {
    const prefixes = credentialEnv.map((name) => name.replace(/_.*/, '_'));
    return instruction.properties.some(
      ({ name }) =>
        prefixes.some((prefix) => name.text.startsWith(prefix)) &&
        /_(DB|DATABASE|USER|USERNAME|PASSWORD|PASS|ROOT_\w+|INITDB\w*|INIT_\w+)(_FILE)?$/.test(name.text),
    );
  }
  const isCopy = instruction.kind === 'copy' || instruction.kind === 'add';
  return isCopy && initDir !== undefined && instruction.destination?.text.includes(initDir) === true;
}
