import type { Manifest } from '../k8s/manifest';
import type { ResourceUid } from '../state/state';

/** A manifest, and the resource that it belongs to. */
export interface SourcedManifest {
  readonly manifest: Manifest;
  readonly uid: ResourceUid;
  /** For messages: `resource 'postgres.default#web.db' (template://acme/postgres)`. */
  readonly source: string;
}
