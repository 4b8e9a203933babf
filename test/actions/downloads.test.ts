import { planDownloads } from '../../src/actions/downloads';
import { sourceHash } from '../../src/actions/saved-name';
import { createMemoryHost } from '../memory-host';

const time = '2026-01-02T03:04:05Z';
const a = sourceHash('https://host/a.yaml');
const b = sourceHash('./b.yaml');

function plan(files: Record<string, string>, sources: [string, string][], givenUris = sources.map(([uri]) => uri)) {
  const { files: disk } = createMemoryHost({ files });
  return planDownloads({ sources: sources.map(([uri, text]) => ({ uri, text })), givenUris, time }, disk).map(
    (change) =>
      change.kind === 'write' ? `write ${change.path}: ${JSON.stringify(change.content)}` : `remove ${change.path}`,
  );
}

describe('planDownloads', () => {
  it('saves the first sources in their order, with where they came from', () => {
    expect(
      plan({}, [
        ['https://host/a.yaml', '[]\n'],
        ['./b.yaml', '[]\n'],
      ]),
    ).toEqual([
      `write .score-k8s/Y99999998.${a}.provisioners.yaml: "# Downloaded from https://host/a.yaml at ${time}\\n[]\\n"`,
      `write .score-k8s/Y99999999.${b}.provisioners.yaml: "# Downloaded from ./b.yaml at ${time}\\n[]\\n"`,
    ]);
  });

  it('puts new sources before earlier ones and takes the old file of a source away', () => {
    const files = {
      [`.score-k8s/Y99999998.${a}.provisioners.yaml`]: '# Downloaded from https://host/a.yaml at then\nold\n',
      [`.score-k8s/Y99999999.${b}.provisioners.yaml`]: '# Downloaded from ./b.yaml at then\nold\n',
      '.score-k8s/10-own.provisioners.yaml': '[]',
    };
    expect(plan(files, [['./b.yaml', 'new\n']])).toEqual([
      `write .score-k8s/Y99999997.${b}.provisioners.yaml: "# Downloaded from ./b.yaml at ${time}\\nnew\\n"`,
      `remove .score-k8s/Y99999999.${b}.provisioners.yaml`,
    ]);
  });

  it('leaves sources alone that stand first with the same text', () => {
    const files = {
      [`.score-k8s/Y00000004.${a}.provisioners.yaml`]: '# Downloaded from https://host/a.yaml at then\nsame\n',
    };
    expect(plan(files, [['https://host/a.yaml', 'same\n']])).toEqual([]);
  });

  it('replaces what the peer saved from the same URI', () => {
    const files = {
      [`.score-k8s/ZyFGpPvC5zE.${a}.provisioners.yaml`]: '# Downloaded from https://host/a.yaml at then\nsame\n',
    };
    expect(plan(files, [['https://host/a.yaml', 'same\n']])).toEqual([
      `write .score-k8s/Y99999999.${a}.provisioners.yaml: "# Downloaded from https://host/a.yaml at ${time}\\nsame\\n"`,
      `remove .score-k8s/ZyFGpPvC5zE.${a}.provisioners.yaml`,
    ]);
  });

  it('takes members away that their archive no longer has', () => {
    const gone = sourceHash('./p.tgz!gone.provisioners.yaml');
    const files = {
      [`.score-k8s/Y99999999.${gone}.provisioners.yaml`]:
        '# Downloaded from ./p.tgz!gone.provisioners.yaml at then\n[]\n',
    };
    expect(plan(files, [['./p.tgz!new.provisioners.yaml', '[]\n']], ['./p.tgz'])).toContain(
      `remove .score-k8s/Y99999999.${gone}.provisioners.yaml`,
    );
  });

  it('refuses one source given twice', () => {
    expect(() =>
      plan({}, [
        ['./b.yaml', ''],
        ['./b.yaml', ''],
      ]),
    ).toThrow('--provisioners names ./b.yaml twice');
  });
});
