/** All ports there are: what a file may ask for at most. */
const allPorts = 65_536;

/**
 * The ports that one word of EXPOSE opens, as `80/tcp`; a range gives each of its ports. Undefined for what is no port.
 * Forms with a host address or port keep the container's port, as BuildKit does.
 */
export function portsOf(spec: string): readonly string[] | undefined {
  const slash = spec.indexOf('/');
  const protocol = slash < 0 ? 'tcp' : spec.slice(slash + 1).toLowerCase();
  const ports = slash < 0 ? spec : spec.slice(0, slash);
  const [first, last] = rangeOf(ports.slice(ports.lastIndexOf(':') + 1)) ?? [];
  if (first === undefined || last === undefined || !/^(tcp|udp|sctp)$/.test(protocol)) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol}`);
}

function rangeOf(text: string): readonly [number, number] | undefined {
  const match = /^\+?(\d{1,5})(?:-\+?(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return last < allPorts && first <= last ? [first, last] : undefined;
}
