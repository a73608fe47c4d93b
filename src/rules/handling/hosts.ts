/** Hosts that no certificate authority vouches for: this machine, private networks, names of one's own network. */
export function isOwnHost(host: string): boolean {
  return (
    !host.includes('.') ||
    /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)/.test(host) ||
    /\.(?:local|localhost|internal|lan|test|svc|cluster|example|invalid|home|corp|intranet)$/.test(host) ||
    /^\d+\.\d+\.\d+\.\d+$/.test(host)
  );
}

/** The hosts of the addresses in a text. */
export function hostsIn(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(?:https?|wss?|postgres(?:ql)?|mysql|amqps?|smtps?|ldaps?):\/\/(?:[^/\s@'"]*@)?([^/\s:?#'"]+)/gi,
    ),
  ].map(([, host = '']) => host.toLowerCase());
}
