import { render } from './render';

describe('functions of upper and lower case', () => {
  it.each([
    ['{{ upper "straße ŉ σς ᾳ ǆ" }}', 'STRAßE ŉ ΣΣ ᾼ Ǆ'],
    ['{{ lower "İI ÀÉ ΑΣ Ⅷ" }}', 'ii àé ασ ⅷ'],
    ['{{ swapcase "Some Mixed.Text éÉ ǆ ßǅ" }}', 'sOME mIXED.tEXT Éé ǅ ßǆ'],
    ['{{ upper (trunc 1 "é") | toJson }}', '"�"'],
  ])('changes characters one by one: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ title "well-known x_y o\'neil 1st" }}', "Well-Known X_y O'Neil 1st"],
    ['{{ title "HELLO éa ǆ ა" }}', 'HELLO Éa ǅ ა'],
    ['{{ untitle "Stone Bridge\\tÉtoile" }}', 'stone bridge\tétoile'],
  ])('starts words: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ snakecase "GivenName" }}', 'given_name'],
    ['{{ snakecase "HTTPStatus" }}', 'http_status'],
    ['{{ snakecase "HTTP20xOK" }}', 'http_20x_ok'],
    ['{{ snakecase "Bld4Floor3rd" }}', 'bld4_floor_3rd'],
    ['{{ snakecase "a1b2 c3-D4" }}', 'a_1b2_c3_d4'],
    ['{{ snakecase "already_snake__double" }}', 'already_snake__double'],
    ['{{ snakecase " lead and trail " }}', '_lead_and_trail_'],
    ['{{ snakecase "v1.2.3-rc.1" }}', 'v1.2.3_rc.1'],
    ['{{ snakecase "100GB!?x" }}', '100_gb!?x'],
    ['{{ snakecase "日本Go語" }}', '日本_go_語'],
    ['{{ snakecase "a.-b" }}', 'a.-b'],
    ['{{ kebabcase "XMLReader2 fooBar" }}', 'xml-reader2-foo-bar'],
    ['{{ kebabcase "MY_ENV" }}', 'my-env'],
    ['{{ kebabcase "" }}', ''],
  ])('makes snake case: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ camelcase "tcp_client-v2 name" }}', 'TcpClientV2Name'],
    ['{{ camelcase "TWO_WORDS XMLReader fooXYZ" }}', 'TwoWordsXmlreaderFooXYZ'],
    ['{{ camelcase "_tricky__word_" }}', '_Tricky_Word_'],
    ['{{ camelcase "a_-b" }}', 'A_B'],
    ['{{ camelcase "__" }}', '___'],
    ['{{ camelcase "über_cool" }}', 'ÜberCool'],
    ['{{ camelcase "" }}', ''],
  ])('makes camel case: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });
});
