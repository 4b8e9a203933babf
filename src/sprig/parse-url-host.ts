import { FunctionError, quoteText } from '../gotemplate';
import { fromBinary } from './byte-text';
import { unescapeUrlPart } from './url-escapes';

/** The host of a URL with its port, decoded; IPv6 addresses in brackets. Throws `FunctionError`. */
export function parseUrlHost(host: string, scheme: string): string {
  if (host.startsWith('[')) return parseBracketed(host);
  if (host.includes('[')) throw new FunctionError('invalid IP-literal');
  // Parity: only web addresses are held to have one colon at most.
  const colon = /^https?$/.test(scheme) ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon >= 0) ensurePort(host.slice(colon));
  return unescapeUrlPart(host, 'host');
}

/** The host without port and brackets. */
export function hostNameOf(host: string): string {
  const port = /:\d*$/.exec(host);
  const name = port ? host.slice(0, port.index) : host;
  return name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
}

function parseBracketed(host: string): string {
  const end = host.lastIndexOf(']');
  if (end < 0) throw new FunctionError("missing ']' in host");
  ensurePort(host.slice(end + 1));
  const zone = host.slice(0, end).indexOf('%25');
  if (zone < 0) {
    const decoded = unescapeUrlPart(host, 'host');
    ensureAddress(decoded.slice(1, decoded.lastIndexOf(']')));
    return decoded;
  }
  const parts = [
    unescapeUrlPart(host.slice(0, zone), 'host'),
    unescapeUrlPart(host.slice(zone, end), 'zone'),
    unescapeUrlPart(host.slice(end), 'host'),
  ];
  ensureAddress((parts[0] ?? '').slice(1));
  if (parts[1] === '%') throw new FunctionError(`invalid host: the zone of ${quoteText(fromBinary(host))} is empty`);
  return parts.join('');
}

function ensurePort(text: string): void {
  if (!/^(?::\d*)?$/.test(text)) throw new FunctionError(`invalid port ${quoteText(fromBinary(text))} after host`);
}

function ensureAddress(text: string): void {
  if (!isIpv6(text)) throw new FunctionError(`invalid host: ${quoteText(fromBinary(text))} is no IPv6 address`);
}

/** Is the text an IPv6 address: eight groups, one run of which may be left out, the last two maybe as an IPv4 address? */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const isMixed = isIpv4(last) && !text.endsWith('::');
  const plain = isMixed ? groups.slice(0, -1) : groups;
  const count = plain.length + (isMixed ? 2 : 0);
  if (!plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}
