/** Whether a text is an IP address as Go reads it: four numbers without leading zeros, or IPv6 without a zone. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isIpv6(text) : isIpv4(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

const groupsOfIpv6 = 8;

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  let count = 0;
  for (const [index, half] of halves.entries()) {
    const groups = half === '' ? [] : half.split(':');
    const last = groups.at(-1) ?? '';
    // Only the very end may be written as IPv4, and stands for two groups.
    if (last.includes('.') && index === halves.length - 1) {
      if (!isIpv4(last)) return false;
      groups.splice(-1, 1, '0', '0');
    }
    if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
    count += groups.length;
  }
  return halves.length === 2 ? count < groupsOfIpv6 : count === groupsOfIpv6;
}
