import type { Network } from '../host/host';

/** The network, where authorities whose certificates are in the file are trusted besides, whatever is asked. */
export function trustingNetwork(network: Network, caFile: string | undefined): Network {
  if (caFile === undefined) return network;
  return {
    ...network,
    get: (url, options) => network.get(url, { ...options, caFile }),
    post: (url, form, options) => network.post(url, form, { ...options, caFile }),
    certificates: () => network.certificates(caFile),
  };
}
