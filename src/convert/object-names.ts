import type { ObjectMeta } from '../k8s/models';
import { shortenName } from '../k8s/shorten-name';
import type { Workload } from '../score/workload';
import { makePlainMap } from '../util/plain-map';
import type { ConvertInput } from './convert-input';

/** Annotations of a workload under this prefix are settings of ours. */
export const SETTING_PREFIX = 'k8s.score.dev/';
export const KIND_SETTING = `${SETTING_PREFIX}kind`;
export const SERVICE_NAME_SETTING = `${SETTING_PREFIX}service-name`;

const WORKLOAD_NAME = `${SETTING_PREFIX}workload-name`;
const FILES_CHECKSUM = `${SETTING_PREFIX}files-checksum`;

const LONGEST_LABEL = 63;
/** Pods carry a label of the StatefulSet's name, a dash and ten characters. */
const LONGEST_STATEFUL_SET_NAME = LONGEST_LABEL - 11;

/** The name of a workload's Service: its setting `k8s.score.dev/service-name`, else the workload's name. */
export function serviceName(workload: Workload): string {
  return setting(workload, SERVICE_NAME_SETTING) ?? workload.metadata.name;
}

/** The name of the Service that a StatefulSet's Pods get their host names from. */
export function headlessServiceName(workloadName: string): string {
  return shortenName(`${workloadName}-headless-svc`, LONGEST_LABEL);
}

/** The name of the Deployment or StatefulSet. */
export function controllerName(workloadName: string, kind: string): string {
  return kind === 'StatefulSet' ? shortenName(workloadName, LONGEST_STATEFUL_SET_NAME) : workloadName;
}

/** A setting among the workload's annotations. */
export function setting(workload: Workload, key: string): string | undefined {
  const { annotations } = workload.metadata;
  return annotations && Object.hasOwn(annotations, key) ? annotations[key] : undefined;
}

/** The labels that select a workload's Pods: they never change. */
export function selectorLabels({ name, instanceSuffix }: ConvertInput): Record<string, string> {
  return { 'app.kubernetes.io/instance': shortenName(name + instanceSuffix, LONGEST_LABEL) };
}

/** The metadata that every object of a workload has. */
export function objectMeta(input: ConvertInput, name: string): ObjectMeta {
  return { name, annotations: { [WORKLOAD_NAME]: input.name }, labels: objectLabels(input) };
}

function objectLabels({ name, instanceSuffix, managedBy = 'score-k8s' }: ConvertInput): Record<string, string> {
  return {
    'app.kubernetes.io/instance': shortenName(name + instanceSuffix, LONGEST_LABEL),
    'app.kubernetes.io/managed-by': managedBy,
    'app.kubernetes.io/name': shortenName(name, LONGEST_LABEL),
  };
}

/** The metadata of a workload's Pods: its own annotations but for settings, and the checksum of its files where it has some. */
export function podMeta(input: ConvertInput, filesChecksum: string | undefined): ObjectMeta {
  const own = input.workload.metadata.annotations ?? {};
  const all = makePlainMap<string>();
  for (const key of Object.keys(own)) if (!key.startsWith(SETTING_PREFIX)) all[key] = own[key] as string;
  all[WORKLOAD_NAME] = input.name;
  if (filesChecksum !== undefined) all[FILES_CHECKSUM] = filesChecksum;
  return { annotations: all, labels: objectLabels(input) };
}
