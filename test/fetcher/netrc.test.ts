import { findLogin } from '../../src/fetcher/netrc';

const usual = `
# machine files.test login comment password no
machine files.test
  login me
  password s3#cret   # behind it
machine other.test login you account x password "a \\"b\\" c"
macdef init
machine macro.test login m password m

machine bare.test
machine half.test login only
default login anybody password guest
machine late.test login never password seen
`;

describe('a netrc file', () => {
  it.each<[string, string, string, string | undefined]>([
    ['an entry of several lines', usual, 'files.test', 'me:s3#cret'],
    ['hosts in any case', usual, 'FILES.test', 'me:s3#cret'],
    ['quotes', usual, 'other.test', 'you:a "b" c'],
    ['a macro is passed over', usual, 'macro.test', 'anybody:guest'],
    ['an entry that says nothing', usual, 'bare.test', undefined],
    ['an entry without password', usual, 'half.test', 'only:'],
    ['the default', usual, 'unknown.test', 'anybody:guest'],
    ['nothing behind the default', usual, 'late.test', 'anybody:guest'],
    ['one line', 'machine a login b password c', 'a', 'b:c'],
    ['Windows line ends', 'machine a\r\nlogin b\r\npassword c\r\n', 'a', 'b:c'],
    ['the first entry of a host', 'machine a login b password c machine a login d password e', 'a', 'b:c'],
    ['no such host', 'machine a login b password c', 'b', undefined],
    ['an empty file', '', 'a', undefined],
    ['a file that ends too early', 'machine a login', 'a', ':'],
    ['a macro to the end', 'macdef x\nmachine a login b', 'a', undefined],
    ['words that mean nothing', 'constructor machine a port 21 login b password c', 'a', 'b:c'],
  ])('%s', (_, text, host, expected) => {
    const login = findLogin(text, host);
    expect(login && `${login.user}:${login.password}`).toBe(expected);
  });
});
