import { boolean, string } from '@oclif/core/flags';
import { lockTimeout } from './lock-timeout';

/** The flags of init, in the order in which its help shows them. */
export function initFlags() {
  return {
    file: string({
      char: 'f',
      description: 'where the sample Score file goes',
      default: 'score.yaml',
      helpValue: 'FILE',
    }),
    'no-sample': boolean({ description: 'write no sample Score file' }),
    provisioners: string({
      description: 'bring in provisioners from here',
      helpValue: 'URI',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'patch-templates': string({
      description: 'replace the patch templates by those from here',
      helpValue: 'URI',
      multiple: true,
      multipleNonGreedy: true,
    }),
    locked: boolean({
      description: 'fetch exactly what .score-k8s/provisioners.lock.yaml lists, or fail; no sample is written',
    }),
    offline: boolean({ description: 'use no network: take what is saved, when it is what the lock lists' }),
    'no-default-provisioners': boolean({ description: 'write no default provisioners' }),
    project: string({
      description: 'note this name in .score-k8s/project.yaml: it tells resources from those of other projects',
      helpValue: 'NAME',
    }),
    'ca-file': string({
      description: 'trust the certificates of the authorities in this file, too',
      helpValue: 'FILE',
    }),
    'lock-timeout': lockTimeout(),
  };
}
