import { boolean, string } from '@oclif/core/flags';
import { diffFormat } from './diff-format';
import { lockTimeout } from './lock-timeout';
import { secretsPolicies } from './secrets-policies';

/** The flags of generate, in the order in which its help shows them. */
export function generateFlags() {
  return {
    ...outputFlags(),
    ...scoreFlags(),
    ...objectFlags(),
    ...policyFlags(),
    ...previewFlags(),
    ...commandFlags(),
  };
}

/** What changes Score files for a run, and which of them count. */
function scoreFlags() {
  return {
    'overrides-file': string({
      description: 'merge this file over the Score file; with several Score files, over that of WORKLOAD',
      helpValue: '[WORKLOAD=]FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'override-property': string({
      description: 'set a property of the Score file, or remove it by giving no value',
      helpValue: '[WORKLOAD:]PATH=VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    image: string({
      char: 'i',
      description: 'image of the containers whose image is "."; else the new tag of one that is the same repository',
      helpValue: '[WORKLOAD[/CONTAINER]=]IMAGE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'env-file': string({
      description:
        'variables for templates (env, expandenv) and resources of type environment, over those of the process',
      helpValue: 'FILE',
    }),
    'only-given': boolean({
      description: 'write out the workloads of the given files alone, not all that the project knows',
    }),
  };
}

/** Where the manifests go, and in which form. */
function outputFlags() {
  return {
    output: string({
      char: 'o',
      description: 'where the manifests go; DIR/ gets a file for each object, - is standard output',
      default: 'manifests.yaml',
      helpValue: 'FILE|DIR/',
    }),
    'secrets-output': string({
      description: 'takes the Secrets in place of the output; only you can read it',
      helpValue: 'FILE',
    }),
    format: string({
      description: 'how the manifests are written',
      values: ['yaml', 'kyaml'],
      default: 'yaml',
      helpValue: 'FORMAT',
    }),
  };
}

/** What is put on the objects. */
function objectFlags() {
  return {
    namespace: string({ char: 'n', description: 'set this namespace on every namespaced manifest that has none' }),
    'generate-namespace': boolean({ description: 'write the Namespace as well' }),
    'sync-waves': boolean({
      description: 'say to Argo CD, by annotations, to apply resources before the workloads that use them',
    }),
    label: string({
      description: 'put this label on every object and pod template, never on selectors',
      helpValue: 'KEY=VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'managed-by': string({
      description: 'stands in place of score-k8s in the label app.kubernetes.io/managed-by',
      helpValue: 'VALUE',
    }),
  };
}

/** What makes a run fail that would succeed else. */
function policyFlags() {
  return {
    secrets: string({
      description: 'what to do about Secrets that would be in the output with their values',
      values: secretsPolicies,
      default: 'allow',
      helpValue: 'POLICY',
    }),
    'external-secret': string({
      description: 'a Secret that the cluster has already: that pods need it is not worth a note',
      helpValue: 'NAME',
      multiple: true,
      multipleNonGreedy: true,
    }),
    strict: boolean({ description: 'take every warning for an error: all are told, and nothing is written' }),
    reproducible: boolean({
      description: 'refuse a result that another run would not give again, because of dice, keys or the clock',
    }),
  };
}

/** What shows what a run would do. */
function previewFlags() {
  return {
    check: boolean({
      description:
        'write nothing: tell by the exit status whether what is on disk is what would be written, and show what differs',
    }),
    diff: boolean({ description: 'show how what is on disk differs from what will be written, then write' }),
    'diff-format': diffFormat(),
    'dry-run': boolean({ description: 'do everything but write, and run no commands of provisioners' }),
  };
}

/** Whether commands of provisioners are run, and for how long. */
function commandFlags() {
  return {
    'allow-cmd': boolean({ description: 'run commands of provisioners with --dry-run, --check and --diff, too' }),
    'no-cmd': boolean({ description: 'run no commands of provisioners: a resource that needs one is an error' }),
    'cmd-timeout': string({
      description: 'end a command of a provisioner that runs longer, with all that it has started; 0 for no limit',
      default: '30m',
      helpValue: 'DURATION',
    }),
    'lock-timeout': lockTimeout(),
  };
}
