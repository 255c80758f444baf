import * as fc from 'fast-check';
import { parseEmail } from '../../src/contact/email-syntax';

describe('an e-mail address that mail can be sent to', () => {
  test.each([
    ['ada@example.com', 'ada', 'example.com'],
    [' Ada.Lovelace+kyc@Example.COM ', 'Ada.Lovelace+kyc', 'example.com'],
    ["o'neil@mail.example.org", "o'neil", 'mail.example.org'],
    ['a@b.co', 'a', 'b.co'],
    ['ada@bücher.example', 'ada', 'xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada', 'xn--bcher-kva.example'],
    ['用户@例子.中国', '用户', 'xn--fsqu00a.xn--fiqs8s'],
    ['josé@correo.es', 'josé', 'correo.es'],
    ['ada@localhost', 'ada', 'localhost'],
    [`${'a'.repeat(64)}@example.com`, 'a'.repeat(64), 'example.com'],
  ])('%s', (text, local, domain) => expect(parseEmail(text)).toEqual({ local, domain }));
});

describe('no e-mail address that mail can be sent to', () => {
  test.each([
    ['empty', ''],
    ['without an at', 'ada.example.com'],
    ['without a name', '@example.com'],
    ['without a domain', 'ada@'],
    ['with two ats', 'ada@b@example.com'],
    ['with a dot at the start', '.ada@example.com'],
    ['with a dot at the end', 'ada.@example.com'],
    ['with two dots together', 'ada..b@example.com'],
    ['with a space', 'ada b@example.com'],
    ['in quotes', '"ada b"@example.com'],
    ['with a comment', 'ada(x)@example.com'],
    ['with a name around it', 'Ada <ada@example.com>'],
    ['with a line break', 'ada@example.com\r\nBcc: x@example.com'],
    ['with a NUL', 'ada\u0000@example.com'],
    ['with a mark of direction', 'ada\u202e@example.com'],
    ['with an address in brackets', 'ada@[192.0.2.1]'],
    ['with a bare address', 'ada@192.0.2.1'],
    ['with one label', 'ada@intranet'],
    ['with a top level of one letter', 'ada@example.c'],
    ['with an empty label', 'ada@example..com'],
    ['with a dot at the very end', 'ada@example.com.'],
    ['with a label that starts with a dash', 'ada@-example.com'],
    ['with a label that ends with a dash', 'ada@example-.com'],
    ['with a label of 64 letters', `ada@${'a'.repeat(64)}.com`],
    ['with a name of 65 octets', `${'a'.repeat(65)}@example.com`],
    ['with a name of 64 letters but more octets', `${'é'.repeat(40)}@example.com`],
    ['with a domain of more than 253 octets', `a@${'abcdefgh.'.repeat(28)}com`],
    ['with a domain that is too long in its ASCII form only', `a@${'ü.'.repeat(60)}com`],
    ['longer than 254 octets', `${'a'.repeat(64)}@${'abcdefgh.'.repeat(21)}com`],
    ['with an underscore in the domain', 'ada@my_host.example.com'],
    ['with a percent in the domain', 'ada@ex%61mple.com'],
    ['several of them', 'ada@example.com,bob@example.com'],
  ])('%s', (_, text) => expect(parseEmail(text)).toBeUndefined());

  test('comes apart into anything but a name and a lower-case ASCII domain', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const parts = parseEmail(text);
        if (parts === undefined) return;
        expect(parts.domain).toMatch(/^[a-z0-9.-]+$/);
        expect(parts.local).not.toMatch(/[\s"<>@,;]/);
        expect(parseEmail(`${parts.local}@${parts.domain}`)).toEqual(parts);
      }),
    );
  });
});
