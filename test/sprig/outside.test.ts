import { failureOf, render } from './render';

describe('functions that ask the outside world', () => {
  it.each([
    ['{{ env "NAME" }}', 'value'],
    ['{{ env "EMPTY" }}{{ env "UNKNOWN" }}', ''],
    ['{{ expandenv "$NAME ${NAME}s $UNKNOWN." }}', 'value values .'],
    ['{{ expandenv "$NAME_x $NAMEé" }}', ' valueé'],
    ['{{ expandenv "100$ $ $. $$" }}', '100$ $ $. '],
    ['{{ expandenv "${} ${NAME" }}', ' NAME'],
    ['{{ expandenv "$1a ${*} ${a-b}" }}', 'a  '],
  ])('reads variables: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it('finds an address of a host', () => {
    expect(render('{{ getHostByName "known.test" }}')).toBe('192.0.2.7');
  });

  it('says which host has no address', () => {
    expect(failureOf('{{ getHostByName "unknown.test" }}')).toContain(
      'error calling getHostByName: no address of host "unknown.test" was found',
    );
  });
});
