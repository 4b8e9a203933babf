import type { CommandTable } from '../cli/command-class';

/** Every command by its words, joined by colons; each is loaded when it is the one that runs. */
export const commands: CommandTable = {
  __complete: () => (require('./complete') as typeof import('./complete')).default,
  'check-version': () => (require('./check-version') as typeof import('./check-version')).default,
  commands: () => (require('./commands') as typeof import('./commands')).default,
  completion: () => (require('./completion') as typeof import('./completion')).default,
  diff: () => (require('./diff') as typeof import('./diff')).default,
  generate: () => (require('./generate') as typeof import('./generate')).default,
  init: () => (require('./init') as typeof import('./init')).default,
  'plugins:list': () => (require('./plugins/list') as typeof import('./plugins/list')).default,
  'provisioners:list': () => (require('./provisioners/list') as typeof import('./provisioners/list')).default,
  'resources:forget': () => (require('./resources/forget') as typeof import('./resources/forget')).default,
  'resources:get-outputs': () =>
    (require('./resources/get-outputs') as typeof import('./resources/get-outputs')).default,
  'resources:info': () => (require('./resources/info') as typeof import('./resources/info')).default,
  'resources:list': () => (require('./resources/list') as typeof import('./resources/list')).default,
  'resources:prune': () => (require('./resources/prune') as typeof import('./resources/prune')).default,
  validate: () => (require('./validate') as typeof import('./validate')).default,
  version: () => (require('./version') as typeof import('./version')).default,
  'workloads:list': () => (require('./workloads/list') as typeof import('./workloads/list')).default,
  'workloads:remove': () => (require('./workloads/remove') as typeof import('./workloads/remove')).default,
};
