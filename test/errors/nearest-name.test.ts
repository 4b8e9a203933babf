import { nearestName } from '../../src/errors/nearest-name';

describe('nearestName', () => {
  it.each([
    ['genreate', ['generate', 'init'], 'generate'],
    ['postgress', ['postgres', 'redis'], 'postgres'],
    ['Redis', ['redis'], 'redis'],
    ['sqs', ['s3', 'dns'], undefined],
    ['abc', ['abd', 'abb'], 'abb'],
    ['x', ['generate'], undefined],
  ])('%s of %j is %s', (name, candidates, nearest) => {
    expect(nearestName(name, candidates)).toBe(nearest);
  });
});
