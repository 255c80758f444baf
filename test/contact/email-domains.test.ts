import { isDisposableDomain, reservedDomain } from '../../src/contact/email-domains';

describe('a disposable domain', () => {
  test.each(['mailinator.com', 'guerrillamail.com', 'yopmail.com', '10minutemail.com'])('is %s', (domain) => {
    expect(isDisposableDomain(domain)).toBe(true);
  });

  test('is one below it too', () => {
    expect(isDisposableDomain('inbox.mailinator.com')).toBe(true);
    expect(isDisposableDomain('a.b.c.anonaddy.com')).toBe(true);
  });

  test('is one that the list has in letters of its own, by its ASCII form', () => {
    expect(isDisposableDomain('xn--instgram-cza.com')).toBe(true);
  });

  test.each(
    `gmail.com googlemail.com outlook.com hotmail.com yahoo.com yahoo.co.uk icloud.com gmx.de web.de mail.ru yandex.ru
    qq.com 163.com naver.com proton.me fastmail.com aol.com orange.fr libero.it uol.com.br rediffmail.com example.com
    not-mailinator.com mailinator.example`.split(/\s+/),
  )('is not %s', (domain) => expect(isDisposableDomain(domain)).toBe(false));

  test('is never a whole registry that the list holds by mistake: Polish schools keep their mail', () => {
    expect(isDisposableDomain('student.uw.edu.pl')).toBe(false);
    expect(isDisposableDomain('edu.pl')).toBe(false);
    expect(isDisposableDomain('firma.net.ee')).toBe(false);
  });

  test('is never a bare top level or nothing', () => {
    expect(isDisposableDomain('com')).toBe(false);
    expect(isDisposableDomain('')).toBe(false);
  });
});

describe('a reserved domain', () => {
  test.each(['example.com', 'example.org', 'example.net', 'mail.example.com', 'shop.example', 'kyc.test'])(
    'for examples is %s',
    (domain) => expect(reservedDomain(domain)).toBe('example'),
  );
  test.each(['localhost', 'a.localhost', 'x.invalid', 'printer.local', 'abc.onion', 'host.internal', 'x.home.arpa'])(
    'that no mail reaches is %s',
    (domain) => expect(reservedDomain(domain)).toBe('unreachable'),
  );
  test.each(['myexample.com', 'example.com.ng', 'test.com', 'latest', 'invalid.org', 'localhost.com'])(
    'is not %s',
    (domain) => expect(reservedDomain(domain)).toBeUndefined(),
  );
});
