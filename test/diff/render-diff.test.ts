import { compareManifests } from '../../src/diff/compare-manifests';
import type { DiffReport } from '../../src/diff/diff-report';
import { renderDiff } from '../../src/diff/render-diff';
import type { Manifest } from '../../src/k8s/manifest';
import { namedPaint, plainPaint } from './plain-paint';

const configMap = (name: string, data: Record<string, string> = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

const report = (
  before: readonly Manifest[],
  after: readonly Manifest[],
  more: Partial<DiffReport> = {},
): DiffReport => ({
  comparison: compareManifests(before, after),
  remarks: [],
  ...more,
});

const some = report(
  [configMap('a', { x: '1', conf: 'one\ntwo\n' }), configMap('gone')],
  [configMap('a', { x: '2', conf: 'one\nTWO\n' }), configMap('new')],
);

const markdown = (of: DiffReport) => renderDiff(of, 'markdown', plainPaint);

describe('the text format', () => {
  it('has a colour for what is added, removed and changed', () => {
    expect(renderDiff(some, 'text', namedPaint)).toBe(`<yellow>~</yellow> <b>ConfigMap 'a' (v1)</b>
  <yellow>~</yellow> data.conf:
    <cyan>@@ -1,2 +1,2 @@</cyan>
      one
    <red>- two</red>
    <green>+ TWO</green>
  <yellow>~</yellow> data.x: "1" -> "2"

<red>-</red> <b>ConfigMap 'gone' (v1)</b>
  <red>- apiVersion: v1</red>
  <red>- data: {}</red>
  <red>- kind: ConfigMap</red>
  <red>- metadata:</red>
  <red>-   name: gone</red>

<green>+</green> <b>ConfigMap 'new' (v1)</b>
  <green>+ apiVersion: v1</green>
  <green>+ data: {}</green>
  <green>+ kind: ConfigMap</green>
  <green>+ metadata:</green>
  <green>+   name: new</green>

<b>1 added, 1 changed, 1 removed</b>
`);
  });

  it('is empty where nothing differs', () => {
    expect(renderDiff(report([configMap('a')], [configMap('a')]), 'text', namedPaint)).toBe('');
  });
});

describe('the markdown format', () => {
  it('folds each object, with the marks at the beginning of lines', () => {
    expect(markdown(some).split('<details>')[1]).toBe(`
<summary>changed: ConfigMap &#39;a&#39; (v1)</summary>

\`\`\`diff
  data.conf:
@@ -1,2 +1,2 @@
    one
-   two
+   TWO
  data.x:
-   "1"
+   "2"
\`\`\`

</details>

`);
  });

  it('cannot be broken by what the objects hold', () => {
    const text = markdown(
      report(
        [],
        [
          {
            ...configMap('</summary><img src=x> `a` @team'),
            data: { x: 'a\n```\n</details>\n````\n<script>' },
          } as Manifest,
        ],
      ),
    );
    expect(text).toContain('added: ConfigMap &#39;&lt;/summary&gt;'.replace('&lt;', '&#60;').replace('&gt;', '&#62;'));
    expect(text).toMatch(/\n`{5}diff\n(.|\n)*\n`{5}\n\n<\/details>\n$/);
  });

  it('says what is the same', () => {
    expect(markdown(report([configMap('a')], [configMap('a')]))).toBe('**Manifests: no differences** (1 unchanged)\n');
  });

  it('tells files, remarks and the command that helps', () => {
    const more = {
      files: [{ path: 'out/`x`.yaml', kind: 'changed' as const }],
      remarks: ['Only <order> differs.'],
      fix: 'score-k8s generate',
    };
    expect(markdown(report([], [], more))).toBe(`**Manifests: no objects**

* \`\` out/\`x\`.yaml \`\`: changed

Only \\<order\\> differs.

To write it:

\`\`\`sh
score-k8s generate
\`\`\`
`);
  });

  it('fits into a comment, and says what does not', () => {
    const many = Array.from({ length: 2000 }, (_, index) => configMap(`c${index}`, { text: 'x'.repeat(500) }));
    const text = markdown(report([], many));
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/_Too large for a comment: .*\d+ not named\. The text format shows all\._\n$/);
  });

  it('lets long lists of files and remarks not hide the objects', () => {
    const files = Array.from({ length: 2000 }, (_, index) => {
      return { path: `deploy/configmap_c${index}.yaml`, kind: 'removed' as const };
    });
    const remarks = [`Drawn anew: ${'x, '.repeat(10_000)}`, ...files.map(({ path }) => `${path} is no YAML`)];
    const text = markdown(report([], [configMap('a')], { files, remarks, fix: 'score-k8s generate' }));
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/^\* ` deploy\/configmap_c0\.yaml `: removed\n(.*\n)+\* \.\.\. \d+ more files$/m);
    expect(text).toMatch(/\n\nDrawn anew: (x, )+x?,? ?\.\.\.\n\n(.*\n)+\.\.\. \d+ more remarks\n/);
    expect(text).toMatch(/<summary>added: ConfigMap &#39;a&#39; \(v1\)<\/summary>/);
  });

  it('lets one large object not hide the others', () => {
    const large = configMap('a-large', { text: 'line\n'.repeat(50_000) });
    const text = markdown(report([], [large, configMap('z-small')]));
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/\.\.\. \d+ more lines\n(.|\n)*z-small/);
  });
});

describe('the json format', () => {
  it('keeps numbers, and leaves out what a side lacks', () => {
    const text = renderDiff(
      report([{ ...configMap('a'), spec: { n: 1 } }], [{ ...configMap('a'), spec: { n: 2, m: null } }]),
      'json',
      plainPaint,
    );
    expect(JSON.parse(text)).toEqual({
      format_version: '1.0',
      differs: true,
      summary: { added: 0, changed: 1, removed: 0, unchanged: 0 },
      changes: [
        {
          change: 'changed',
          object: { apiVersion: 'v1', kind: 'ConfigMap', namespace: '', name: 'a' },
          fields: [
            { change: 'added', path: 'spec.m', after: null },
            { change: 'changed', path: 'spec.n', before: 1, after: 2 },
          ],
        },
      ],
      remarks: [],
    });
  });
});
