import { string } from '@oclif/core/flags';

/** The flag of commands that change the project: how long they wait for another one that does. */
export function lockTimeout() {
  return string({
    description: 'how long to wait for another run that changes the project',
    default: '60',
    helpValue: 'SECONDS',
  });
}
