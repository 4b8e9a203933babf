import type { Environment } from '../host/host';

/** The environment of this process. */
export const nodeEnvironment: Environment = {
  get: (name) => process.env[name],
  get home() {
    return process.env['HOME'] ?? process.env['USERPROFILE'];
  },
  get directory() {
    return process.cwd();
  },
  platform: process.platform,
};
