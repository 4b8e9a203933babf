import type { Manifest } from '../k8s/manifest';
import type { Filling } from '../yaml/skeleton/pattern';

/** What a provisioner is told about one service of a workload. */
export interface ServiceInput {
  readonly serviceName: string;
  /** By port name, and by the port number as text. */
  readonly ports: Readonly<Record<string, ServicePortInput>>;
}

export interface ServicePortInput {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
  readonly protocol: string;
}

/** Everything that a provisioner sees of the resource that it provides. */
export interface ProvisionInput {
  readonly guid: string;
  readonly uid: string;
  readonly type: string;
  readonly class: string;
  readonly id: string;
  /** After placeholder substitution; null when the resource has none. */
  readonly params: Readonly<Record<string, unknown>> | null;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly state: Readonly<Record<string, unknown>>;
  readonly sharedState: Readonly<Record<string, unknown>>;
  readonly sourceWorkload: string;
  readonly workloadMetadata: Readonly<Record<string, unknown>>;
  readonly workloadServices: Readonly<Record<string, ServiceInput>>;
  /** As given with --namespace, else empty. */
  readonly namespace: string;
}

/** What a provisioner answers, besides what it does to the shared state. State and outputs replace the old ones. */
export interface ProvisionOutput {
  readonly state: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly manifests: readonly Manifest[];
  /** How the manifests were made, where others may have been made alike. */
  readonly filling?: Filling | undefined;
  /** Lines for the user, as the provisioner gave them: they may hold secrets. */
  readonly infoLogs?: readonly string[];
}
