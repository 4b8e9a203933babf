import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProject, writeProject } from '../../scripts/bench/project/make-project';
import { makeTwister } from '../../scripts/bench/project/twister';

function hashOf(shape: object): string {
  const hash = createHash('sha256');
  const files: Record<string, string> = Object.fromEntries(makeProject(shape));
  for (const path of Object.keys(files).sort()) hash.update(`${path}\0${files[path]}\0`);
  return hash.digest('hex');
}

describe('makeProject', () => {
  // Of the projects that the recorded figures of the peer are about: with other bytes the figures would say nothing.
  it.each<[object, string]>([
    [{ workloads: 1 }, 'cddbd580961a0d658824bbb6b15be5a22def7359c1fb5870d5f4960c97b3ce37'],
    [
      { workloads: 1, containers: 2, resources: 6, files: 1 },
      '091f5059bbb4147bb4493432acee104a7b1b0aff639861368858816912ba3114',
    ],
    [{ workloads: 100 }, '8468498d2727b1d81947df7b40092a09928c45b4d8cdbcbc5355ace036c08982'],
    [{ workloads: 1, resources: 1000 }, '78138d6917c90130de8801b0fdf9ae39a41b9f2624c46fc53e619a0f1784e13d'],
    [{ workloads: 100, provisionerFiles: 50 }, '0a85df1f52a07761a3acc84461308091be9f54731e2017e5905d01660e81fc20'],
    [{ workloads: 100, shared: true }, '7b407b24c84545aa8ab37d2bd19e5a568e7096d361cea32916c45e4f1beaa6d2'],
    [
      { workloads: 12, containers: 2, files: 4, fileSize: 1021 },
      '61837cf3fbd118e65129f54cfaf0bbae933287c4972bcbb23f9e4013e87e7129',
    ],
    [{ workloads: 1001, patches: 7, resources: 1 }, '8c7f5dfb3f01ed4a596a9e25bbcb85309d0273256691c48f0ce500a97e0c92ab'],
    [{ workloads: 1, files: 1, fileSize: 70000 }, '8897a028916213e124b2756052be1fab92607ba40ac6008bd46c698ceb5ded55'],
  ])('%j is the project that was measured', (shape, expected) => {
    expect(hashOf(shape)).toBe(expected);
  });
});

describe('writeProject', () => {
  it('writes what makes up the project, and nothing into a directory that holds something', () => {
    const directory = mkdtempSync(join(tmpdir(), 'bench-project-'));
    try {
      writeProject(join(directory, 'new'), { patches: 1, files: 2 });
      expect(readdirSync(join(directory, 'new')).sort()).toEqual([
        'files',
        'orders-001.score.yaml',
        'patches',
        'provisioners',
      ]);
      mkdirSync(join(directory, 'old'));
      writeFileSync(join(directory, 'old', 'notes'), '');
      expect(() => writeProject(join(directory, 'old'), {})).toThrow('old is not empty');
      expect(readdirSync(join(directory, 'old'))).toEqual(['notes']);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

describe('makeTwister', () => {
  // What `random.Random('seed')` of Python gives.
  it('throws as Python does', () => {
    const dice = makeTwister('seed');
    expect([dice.fraction(), dice.below(20), dice.below(1000), dice.bytes(7).toString('hex')]).toEqual([
      0.1382359792209653,
      7,
      964,
      '1a9c72dd05e458',
    ]);
  });
});
