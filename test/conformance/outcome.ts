/** What a run of all steps of a case left behind; texts keep bytes that are no UTF-8, as everywhere in the program. */
export interface Outcome {
  readonly steps: readonly StepOutcome[];
  /** Undefined when there is no such file. */
  read(path: string): string | undefined;
  /** Is there a file or directory? */
  exists(path: string): boolean;
  /** Names of the files of the state directory, sorted. */
  stateFiles(): readonly string[];
}

export interface StepOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Puts the caller's directories into an argument or a variable of a case. */
export function fillPlaces(text: string, places: Readonly<Record<'project' | 'home' | 'PATH', string>>): string {
  return text.replace(/\{\{(project|home|PATH)\}\}/g, (_, name: keyof typeof places) => places[name]);
}
