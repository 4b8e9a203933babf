import type { Files } from '../host/host';
import type { PatchTemplate } from '../patch/patch-template';
import type { State } from '../state/state';
import { patchFiles } from './downloads/patch-files';

/** The project's patch templates in the order in which they are applied: those of the state, then those in nunjucks. */
export function loadPatchTemplates(
  { patchingTemplates }: Pick<State, 'patchingTemplates'>,
  files: Files,
): readonly PatchTemplate[] {
  const ofState = patchingTemplates.map(
    (text, index): PatchTemplate => ({ name: `patching template ${index + 1}`, text, language: 'go' }),
  );
  const ofFiles = patchFiles(files).map(
    (path): PatchTemplate => ({ name: path, text: files.readText(path), language: 'nunjucks' }),
  );
  return [...ofState, ...ofFiles];
}
