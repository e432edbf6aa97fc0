const host =
  /^["']?(?:\w+:\/\/)?(?:[^/@\s]*@)?(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|\$\{?HOSTNAME\}?|\$\(hostname\b)/i;

/** Whether a URL, or a host, is the machine that asks. */
export function isLocalAddress(text: string): boolean {
  return host.test(text);
}

const inside =
  /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.|\.(?:local|localhost|internal|lan|svc|home|corp|intranet|test|invalid)$/i;

/** Whether a host is one of the own network: without a dot, with a private address, or with a name that only counts there. */
export function isPrivateHost(name: string): boolean {
  return !name.includes('.') || inside.test(name);
}
