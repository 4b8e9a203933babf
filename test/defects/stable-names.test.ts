import { createMemoryHost } from '../memory-host';
import { at, ofKind, projectOn } from './project';

/** A fresh checkout on a machine with its own dice: init with the sample and the default provisioners, and generate. */
async function freshCheckout(firstDie: number) {
  const host = createMemoryHost();
  let die = firstDie;
  const dice = { bytes: (count: number) => Uint8Array.from({ length: count }, () => die++ % 256) };
  const project = projectOn({ ...host, dice });
  await project.init({ sample: true, defaultProvisioners: true });
  return project.generate();
}

describe('N01: without a carried state', () => {
  it('nothing but the password changes from run to run', async () => {
    const [one, other] = [await freshCheckout(0), await freshCheckout(100)];
    const without = (text: string) => text.replace(/^ {2}(password|url): .*$/gm, '');
    expect(one.text).toMatch(/^ {2}password: .+$/m);
    expect(one.text).not.toBe(other.text);
    expect(without(one.text)).toBe(without(other.text));
  });

  it('the selector of the pods stays, which no cluster lets one change', async () => {
    const [deployment] = ofKind(await freshCheckout(0), 'Deployment');
    expect(at(deployment, 'spec', 'selector', 'matchLabels')).toEqual({
      'app.kubernetes.io/instance': 'hello-world-f7632ca894',
    });
  });
});
