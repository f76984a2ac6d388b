/**
 * Whether an origin ("https://erp.clinic.example:8443") lies within a match pattern ("https://*.clinic.example/*").
 * A pattern without a port takes every port, as Chrome's do.
 */
export function originMatches(pattern: string, origin: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\d+|\*))?\/.*$/u.exec(pattern);
  let at: URL;
  try {
    at = new URL(origin);
  } catch {
    return false;
  }
  if (!parts) return false;
  const [, scheme = '', host = '', port = '*'] = parts;
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
  const portOf = at.port || (at.protocol === 'https:' ? '443' : '80');
  return schemes.includes(at.protocol) && hostMatches(host, at.hostname) && (port === '*' || port === portOf);
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern.toLowerCase() === host;
  const domain = pattern.slice(2).toLowerCase();
  return host === domain || host.endsWith(`.${domain}`);
}

export function addressMatches(patterns: readonly string[], address: string): boolean {
  return URL.canParse(address) && patterns.some((pattern) => originMatches(pattern, new URL(address).origin));
}
