import { judgeTemplate } from './judge-template';
import { renderTemplateCase } from './render-template-case';
import { readTemplateCases, type TemplateCase, templateFiles } from './template-case';

/** Recorded from Go's text/template with sprig 3.3: 5,750 cases in 20 files. */
const FILES = 20;
const CASES = 5750;

const byFile = templateFiles.map((file): [string, readonly TemplateCase[]] => [file, readTemplateCases(file)]);

describe('templates render as in Go', () => {
  it('has all recorded cases', () => {
    const names = byFile.flatMap(([, cases]) => cases.map(({ name }) => name));
    expect([templateFiles.length, names.length, new Set(names).size]).toEqual([FILES, CASES, CASES]);
  });

  it.each(byFile)('%s', (_file, cases) => {
    const failures = cases.flatMap((each) => {
      const difference = judgeTemplate(each, renderTemplateCase(each));
      return difference === undefined ? [] : [`${each.name}: ${difference}`];
    });
    expect(failures).toEqual([]);
  });
});
