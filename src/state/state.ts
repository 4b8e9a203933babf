import type { Workload } from '../score/workload';

/** `<type>.<class>#<id>`: what identifies a resource in a project. */
export type ResourceUid = string & { readonly __brand: 'ResourceUid' };

/** The project between two runs: `.score-k8s/state.yaml`, in the peer's format (reference: docs/parity.md). */
export interface State {
  readonly workloads: Readonly<Record<string, WorkloadState>>;
  readonly resources: Readonly<Record<ResourceUid, ResourceState>>;
  readonly sharedState: Readonly<Record<string, unknown>>;
  readonly patchingTemplates: readonly string[];
}

export interface WorkloadState {
  readonly spec: Workload;
  /** The Score file's path as given; absent when there is none. */
  readonly file?: string;
  /** Dash and ten hex digits, part of the selector: never changes once assigned. */
  readonly instanceSuffix: string;
}

export interface ResourceState {
  readonly guid: string;
  readonly type: string;
  readonly class: string;
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly params: Readonly<Record<string, unknown>> | null;
  readonly sourceWorkload: string;
  /** Uri of the provisioner that answered; empty before the first provisioning. */
  readonly provisioner: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}
