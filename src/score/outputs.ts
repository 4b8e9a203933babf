/** Where a placeholder stands: some positions take more than others (beyond §4: only variables and files are wired). */
export type PlaceholderUse = 'variable' | 'file' | 'volume' | 'param' | 'image' | 'patch';

/** What a workload can ask of one of its resources. */
export interface ResourceOutputs {
  /** Everything that the provisioner returned. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /**
   * The output at a path (outermost key first), or a reference to a secret that holds it; undefined when there is none.
   * The path is empty in volume sources only: `${resources.NAME}` there means the resource itself.
   * `asker` says what asks, where the caller knows it better than the resource does: e.g. the variable `DATABASE_URL`.
   */
  find(path: readonly string[], use: PlaceholderUse, asker?: string): unknown;
  /** Who answered, what it offers and what may have been meant, for a path that `find` does not know. */
  explainMissing(path: readonly string[]): { readonly message: string; readonly hint?: string };
}

/** What the placeholders of one workload can refer to. */
export interface PlaceholderScope {
  readonly metadata: Readonly<Record<string, unknown>>;
  /** By the name under which the Score file declares the resource. */
  readonly resources: Readonly<Record<string, ResourceOutputs>>;
}
