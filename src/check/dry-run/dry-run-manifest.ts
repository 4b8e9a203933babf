import type { Problem } from '../../errors/problem';
import type { Cluster, ClusterRequest, ClusterResponse } from '../../host/host';
import type { Manifest } from '../../k8s/manifest';
import { describeManifestId, type ManifestId, manifestId } from '../../k8s/manifest-id';
import { encodeJson } from '../../yaml/encode-json';
import type { CheckedManifest } from '../checked-manifest';
import type { Findings } from '../findings';
import { type ApiResource, apiPath, type FindApiResource } from './api-resources';
import { parseFieldPath } from './parse-field-path';
import { explainStatus, type StatusCause, type StatusReport } from './status';

/** What one object is asked with. */
export interface DryRun {
  readonly cluster: Cluster;
  readonly findApiResource: FindApiResource;
  /** What the same set of manifests would make first, so that the server cannot know it yet. */
  readonly made: { readonly namespaces: ReadonlySet<string>; readonly kinds: ReadonlySet<string> };
}

export interface DryRunFindings extends Findings {
  /** The namespace that the server does not have yet, where the object was asked for in another one. */
  readonly movedFrom?: string | undefined;
}

const QUERY = 'dryRun=All&fieldManager=score-k8s&fieldValidation=Strict';

/**
 * Asks the server what it would say of a manifest, by server-side dry-run: nothing is changed. An object that is there
 * already is applied over, one that is not is made. One whose namespace the same manifests make is asked for in that of the context.
 */
export async function dryRunManifest(checked: CheckedManifest, run: DryRun): Promise<DryRunFindings> {
  const { manifest, locate } = checked;
  const id = manifestId(manifest);
  const owner = describeManifestId(id);
  const problem = (code: string, message: string, path: readonly (string | number)[] = []): Problem => {
    return { code, message: `${owner}: ${message}`, ...locate(path) };
  };
  const resource = await run.findApiResource(id.apiVersion, id.kind);
  if (resource === undefined) {
    return run.made.kinds.has(`${id.apiVersion}/${id.kind}`)
      ? notes(problem('not-asked', 'not asked of the server, which learns of its kind by these manifests'))
      : errors(
          problem('unknown-kind', 'the server does not know this kind; install its CustomResourceDefinition first'),
        );
  }
  const ask = (asked: Manifest, namespace: string) =>
    run.cluster.request(makeRequest(asked, id, resource, resource.namespaced ? namespace : ''));
  const namespace = id.namespace || run.cluster.namespace;
  const first = await ask(manifest, namespace);
  const elsewhere = run.made.namespaces.has(namespace) && lacksNamespace(first) ? run.cluster.namespace : undefined;
  const answer = elsewhere === undefined ? first : await ask(inNamespace(manifest, elsewhere), elsewhere);
  const warnings = answer.warnings.map((text) => problem('server-warning', text));
  if (answer.status < 300) return { errors: [], warnings, notes: [], movedFrom: elsewhere && namespace };
  const hide = id.kind === 'Secret' ? hideValues : (text: string) => text;
  const found = causesOf(answer).map(({ field, message }) => {
    const text = [field, hide(message)].filter((part) => part !== '').join(': ');
    return problem('server-refused', text, parseFieldPath(field));
  });
  return { errors: found, warnings, notes: [], movedFrom: elsewhere && namespace };
}

/** Does the server refuse an object since its namespace is not there? */
function lacksNamespace(answer: ClusterResponse): boolean {
  return answer.status === 404 && reportOf(answer).kind === 'namespaces';
}

function inNamespace(manifest: Manifest, namespace: string): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, namespace } };
}

function causesOf(answer: ClusterResponse): readonly StatusCause[] {
  const { causes, message } = reportOf(answer);
  return causes.length > 0 ? causes : [{ field: '', message }];
}

function reportOf({ status, body }: ClusterResponse): StatusReport {
  return explainStatus(status, Buffer.from(body).toString());
}

function makeRequest(manifest: Manifest, id: ManifestId, resource: ApiResource, namespace: string): ClusterRequest {
  const inNamespace = namespace === '' ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  const path = `${apiPath(id.apiVersion)}${inNamespace}/${resource.name}`;
  const body = encodeJson(manifest);
  // Only an object with a name can be applied; one with generateName is new each time.
  if (id.name === '') return { method: 'POST', path: `${path}?${QUERY}`, body, contentType: 'application/json' };
  const named = `${path}/${encodeURIComponent(id.name)}?${QUERY}&force=true`;
  return { method: 'PATCH', path: named, body, contentType: 'application/apply-patch+yaml' };
}

/** What a server says of a Secret without the values that it quotes. */
function hideValues(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"/g, '"…"');
}

function errors(problem: Problem): Findings {
  return { errors: [problem], warnings: [], notes: [] };
}

function notes(problem: Problem): Findings {
  return { errors: [], warnings: [], notes: [problem] };
}
