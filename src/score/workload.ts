/** A Score file after overrides, upgrade and validation (score.dev/v1b1); see https://docs.score.dev. */
export interface Workload {
  readonly apiVersion: string;
  readonly metadata: WorkloadMetadata;
  readonly service?: { readonly ports?: Readonly<Record<string, ServicePort>> };
  readonly containers: Readonly<Record<string, Container>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

export interface WorkloadMetadata {
  readonly name: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface ServicePort {
  readonly port: number;
  readonly targetPort?: number;
  readonly protocol?: 'TCP' | 'UDP';
}

export interface Container {
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, ContainerFile>>;
  readonly volumes?: Readonly<Record<string, ContainerVolume>>;
  readonly before?: Readonly<Record<string, { readonly ready: 'started' | 'healthy' | 'complete' }>>;
  readonly resources?: { readonly limits?: ComputeResources; readonly requests?: ComputeResources };
  readonly livenessProbe?: ContainerProbe;
  readonly readinessProbe?: ContainerProbe;
}

/** Exactly one of content, binaryContent and source is set. */
export interface ContainerFile {
  readonly mode?: string;
  readonly content?: string;
  readonly binaryContent?: string;
  readonly source?: string;
  readonly noExpand?: boolean;
}

export interface ContainerVolume {
  readonly source: string;
  readonly path?: string;
  readonly readOnly?: boolean;
}

export interface ComputeResources {
  readonly memory?: string;
  readonly cpu?: string;
}

export interface ContainerProbe {
  readonly httpGet?: {
    readonly host?: string;
    readonly scheme?: 'HTTP' | 'HTTPS';
    readonly path: string;
    readonly port: number;
    readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  };
  readonly exec?: { readonly command: readonly string[] };
}

/** An entry of the Score file's `resources`. */
export interface Resource {
  readonly type: string;
  readonly class?: string;
  readonly id?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly params?: Readonly<Record<string, unknown>>;
}
