import { summariseGrowth } from '../../scripts/bench/growth';
import { describeSizes, summariseEstimate, summariseWithPeer } from '../../scripts/bench/summary';
import { estimateTable, peerTable } from '../../scripts/bench/tables';

const sample = (wall: number, cpu?: number, mib?: number) => ({ wall, cpu, mib });
const recorded = { 'hello first': { yardsticks: 0.5, MiB: 25, outputBytes: 6500 } };
const bytes = { ours: 6500, theirs: 6400 };

describe('summariseWithPeer', () => {
  const summarise = (name: string, mib: number, form = 'npm') =>
    summariseWithPeer(
      { name },
      {
        ours: [sample(30, 40, mib - 1), sample(90, 50, mib), sample(40, 60, mib - 5)],
        theirs: [sample(30, 100, 20), sample(32, 100, 20), sample(35, 100, 20)],
        pairs: [1, 2.8, 1.1],
        bytes,
      },
      form,
    );

  it('takes the median of wall time, the mean of CPU time and the largest memory', () => {
    expect(summarise('hello first', 60)).toMatchObject({
      ours: { runs: 3, ms: 40, cpu: 50, mib: 60 },
      theirs: { ms: 32, cpu: 100, mib: 20 },
      ratio: 1.25,
      spread: { low: 1, high: 2.8 },
      cpuRatio: 0.5,
    });
  });

  it.each([
    ['hello first', 60, 'npm', { ratio: 1.5, mib: 60 }, true],
    ['hello first', 61, 'npm', { ratio: 1.5, mib: 60 }, false],
    ['hello first', 40, 'executable', { ratio: 0.55, mib: 45 }, false],
    ['1 first', 40, 'npm', {}, undefined],
  ])('%s with %d MiB of %s keeps to %j: %s', (name, mib, form, goal, reached) => {
    expect(summarise(name, mib, form)).toMatchObject({ goal, reached });
  });

  it('is a row of the table', () => {
    expect(peerTable.row(summarise('hello first', 61)).split(/ {2,}/)).toEqual([
      'hello first',
      '3',
      '40.0',
      '32.0',
      '1.250',
      '1.000-2.800',
      '0.500',
      '61',
      '20',
      '1.5, 60 MiB',
      'over',
    ]);
  });
});

describe('summariseEstimate', () => {
  const measured = { ours: [sample(60, undefined, 50), sample(70)], inYardsticks: [0.5, 0.75], bytes: { ours: 6500 } };

  it('compares what both took in yardsticks', () => {
    const summary = summariseEstimate({ name: 'hello first' }, measured, { form: 'npm', recorded });
    expect(summary).toMatchObject({ yardsticks: 0.625, ratio: 1.25, spread: { low: 1, high: 1.5 }, reached: true });
    expect(summary.bytes).toEqual({ ours: 6500, theirs: 6500 });
  });

  it('says nothing about the peer where nothing was recorded, and has a dash for it', () => {
    const summary = summariseEstimate({ name: '20 first' }, measured, { form: 'npm', recorded });
    expect(summary).toMatchObject({ ratio: undefined, spread: undefined, reached: undefined });
    expect(estimateTable.row(summary).split(/ {2,}/)).toEqual([
      '20 first',
      '2',
      '65.0',
      '0.625',
      '–',
      '–',
      '–',
      '–',
      '50',
      '–',
      '–',
    ]);
  });
});

describe('describeSizes', () => {
  it.each([
    [{ ours: undefined, theirs: undefined }, undefined],
    [{ ours: 6500, theirs: undefined }, undefined],
    [{ ours: 80, theirs: 100 }, undefined],
    [{ ours: 70, theirs: 100 }, 'look: ours wrote 70 bytes, the peer 100'],
    [{ ours: 140, theirs: 100 }, 'look: ours wrote 140 bytes, the peer 100'],
    [{ ours: undefined, theirs: 100 }, 'look: ours wrote 0 bytes, the peer 100'],
  ])('%j: %s', (sizes, expected) => {
    expect(describeSizes(sizes)).toBe(expected);
  });
});

describe('summariseGrowth', () => {
  const before = { size: 100, time: 500 };

  it.each([
    ['CPU time', { cpu: 5000, ms: 9000 }, before, 1, true],
    ['wall time where there is nothing else', { cpu: undefined, ms: 50000 }, before, 2, false],
    ['nothing for the first size', { cpu: 5000, ms: 9000 }, undefined, undefined, undefined],
  ])('goes by %s', (_, ours, previous, exponent, reached) => {
    expect(summariseGrowth(1000, ours, previous)).toMatchObject({ size: 1000, exponent, reached });
  });
});
