import type { HttpOptions } from '../host/host';
import type { FetchHost } from './fetched-file';

/** Milliseconds from one telling to the next, and until the first. */
const EVERY = 1000;

const KIBIBYTE = 1024;

/** The host for one URI: whatever takes longer tells how it gets on. */
export function watchedHost(host: FetchHost, shown: string): FetchHost {
  const { network, processes, showProgress } = host;
  if (showProgress === undefined) return host;
  const show = (state: string): void => showProgress(`Fetching ${shown}${state}`);
  const transfer = {
    every: EVERY,
    tell: (received: number, total: number | undefined) => show(sizes(received, total)),
  };
  const run = { every: EVERY, tell: (elapsed: number) => show(` (${Math.round(elapsed / 1000)} s)`) };
  const watched = (options: HttpOptions): HttpOptions => ({ ...options, progress: transfer });
  return {
    ...host,
    network: {
      ...network,
      get: (url, options) => network.get(url, watched(options)),
      post: (url, form, options) => network.post(url, form, watched(options)),
    },
    processes: {
      ...processes,
      run: (request) => processes.run({ ...request, progress: run }),
    },
  };
}

function sizes(received: number, total: number | undefined): string {
  if (received === 0) return '';
  const [unit, name] = (total ?? received) < KIBIBYTE ** 2 ? [KIBIBYTE, 'KiB'] : [KIBIBYTE ** 2, 'MiB'];
  const inUnits = (bytes: number): string => (bytes / unit).toFixed(1);
  return `: ${inUnits(received)}${total === undefined ? '' : ` of ${inUnits(total)}`} ${name}`;
}
