/** The ports that are for remote administration, by number, and what listens there. */
export const administrationPorts: Readonly<Record<string, string>> = {
  '22': 'SSH',
  '23': 'Telnet',
  '3389': 'remote desktops',
  '5800': 'VNC',
  '5900': 'VNC',
};
