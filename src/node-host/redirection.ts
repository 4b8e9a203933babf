import { userError } from '../errors/user-error';
import { shownUrl } from './network-error';

const redirecting = [301, 302, 303, 307, 308];

/** As many as Go and browsers of old follow. */
const MOST_REDIRECTIONS = 10;

/** Where an answer redirects to; undefined when it does not. Only http(s) is followed, and not without end. */
export function redirection(response: Response, from: URL, shown: string, count: number): URL | undefined {
  const location = response.headers.get('location');
  if (!redirecting.includes(response.status) || location === null) return undefined;
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (target?.protocol !== 'http:' && target?.protocol !== 'https:') {
    const to =
      target === undefined ? 'what is no URL' : `${target.protocol}//, and only http:// and https:// are followed`;
    throw userError('network', `cannot fetch ${shown}: the server redirects to ${to}`);
  }
  if (count >= MOST_REDIRECTIONS)
    throw userError(
      'network',
      `cannot fetch ${shown}: it redirects without end: after ${MOST_REDIRECTIONS} redirections the next is to ${shownUrl(target)}`,
    );
  target.username = '';
  target.password = '';
  return target;
}

/** May what is secret go on from one URL to the next? To the same server, or from http to https on the same host. */
export function mayKeepSecrets(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true;
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:';
  return isUpgrade && from.hostname === to.hostname && from.port === '' && to.port === '';
}
