import { isIpAddress } from '../text/ip-address.js';
import type { PortSpec } from './port-specs.js';

const lastPort = 65_535;

/** Why BuildKit rejects a port of EXPOSE: its protocol, or one of its numbers and addresses. */
export interface PortFault {
  readonly kind: 'protocol' | 'port';
  readonly message: string;
}

/** What is wrong with `[ip:][host:]port[-port][/protocol]`, the first thing that BuildKit meets. */
export function portFault({ text, hostIp, hostPort, port, protocol }: PortSpec): PortFault | undefined {
  if (port === '') return { kind: 'port', message: `\`${text}\` has no port.` };
  if (!/^(?:tcp|udp|sctp)?$/i.test(protocol)) {
    return { kind: 'protocol', message: `\`${protocol}\` is not a protocol.` };
  }
  const message =
    addressMessage(hostIp) ?? rangeMessage(port) ?? (hostPort === '' ? undefined : hostMessage(hostPort, port));
  return message === undefined ? undefined : { kind: 'port', message };
}

/** A first bracket has to be closed at the very end; what stands in brackets may be nothing. */
function addressMessage(written: string): string | undefined {
  const address = written.startsWith('[') ? /^\[([^[\]]*)\]$/.exec(written)?.[1] : written;
  return address === '' || (address !== undefined && isIpAddress(address))
    ? undefined
    : `\`${written}\` is not an IP address.`;
}

function hostMessage(hostPort: string, port: string): string | undefined {
  const message = rangeMessage(hostPort);
  const size = sizeOf(port);
  if (message !== undefined || size === 0 || size === sizeOf(hostPort)) return message;
  return `\`${hostPort}\` and \`${port}\` are ranges of different size.`;
}

function rangeMessage(range: string): string | undefined {
  const match = /^(?:\+?(\d+)(?:-([+]?\d+|-0+))?)$/.exec(range);
  if (match === null) return `\`${range}\` is not a port.`;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first > lastPort || last > lastPort) return `\`${range}\` goes beyond port ${lastPort}.`;
  return last < first ? `The range \`${range}\` ends before it begins.` : undefined;
}

/** How many ports a range has beyond its first. */
function sizeOf(range: string): number {
  const [first, last] = range.split('-', 2);
  return Number(last ?? first) - Number(first);
}
