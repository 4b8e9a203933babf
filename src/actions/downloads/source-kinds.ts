import type { Problem } from '../../errors/problem';
import { checkPatchTemplate } from '../../patch/check-patch-template';
import { languageOf } from '../../patch/patch-template';
import { checkTemplates } from '../../provisioners/check-templates';
import { parseProvisioners } from '../../provisioners/parse-provisioners';
import type { SourceKind } from './provisioners-lock';

/** What is special about a kind of source: which members of an archive are of it, and what is wrong with a file. */
interface KindOfSource {
  readonly wantedName: string;
  readonly wanted: (path: string) => boolean;
  readonly check: (file: CheckedFile) => readonly Problem[];
}

interface CheckedFile {
  /** As messages name the file. */
  readonly uri: string;
  readonly name: string;
  readonly text: string;
}

export const sourceKinds: Readonly<Record<SourceKind, KindOfSource>> = {
  provisioners: {
    wantedName: '*.provisioners.yaml',
    wanted: (path) => path.endsWith('.provisioners.yaml'),
    check: ({ uri, text }) => parseProvisioners({ file: uri, text }).flatMap((entry) => checkTemplates(entry)),
  },
  'patch-templates': {
    wantedName: '*.tpl or *.njk',
    wanted: (path) => path.endsWith('.tpl') || path.endsWith('.njk'),
    check: ({ uri, name, text }) => checkPatchTemplate({ name: uri, text, language: languageOf(name) }),
  },
};
