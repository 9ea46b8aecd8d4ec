import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  ipsIn,
  isBarred,
} from '../../../../../src/import/adapters/private/private-text.ts';

const BAR = Buffer.from('█', 'utf8').toString('latin1');

const addresses = (text: string) =>
  addressesIn(text).map(
    ({ from, at, to }) => `${text.slice(from, at)} at ${text.slice(at + 1, to)}`,
  );
const ips = (text: string) => ipsIn(text).map(({ from, to }) => text.slice(from, to));

describe('e-mail addresses in a text', () => {
  it('are found with all of their characters, wherever they stand', () => {
    expect(addresses('ann@x.example')).toEqual(['ann at x.example']);
    expect(addresses('<Ann.O+h200@mail.x-1.example>, "ben_c@y.example"; c@d')).toEqual([
      'Ann.O+h200 at mail.x-1.example',
      'ben_c at y.example',
      'c at d',
    ]);
    expect(addresses('th\xc3\xa9o@\xc3\xa9.example')).toEqual(['th\xc3\xa9o at \xc3\xa9.example']);
  });

  it('are none where one side is missing or barred', () => {
    expect(addresses('@ann, ann@, @, a @ b')).toEqual([]);
    expect(addresses(`ann@${BAR}${BAR}`)).toEqual([]);
    expect(addresses(`${BAR}@x.example`)).toEqual([`${BAR} at x.example`]);
  });

  it('are no longer than mail allows, so that no text takes long', () => {
    expect(addresses(`${'a'.repeat(70)}@${'b'.repeat(300)}`)).toEqual([
      `${'a'.repeat(64)} at ${'b'.repeat(254)}`,
    ]);
  });
});

describe('IP addresses in a text', () => {
  it.each([
    ['192.0.2.44', '192.0.2.44'],
    ['[192.0.2.44:8080]', '192.0.2.44'],
    ['2001:db8::ff00:42:8329', '2001:db8::ff00:42:8329'],
    [
      '0000:0000:0000:0000:0000:ffff:192.168.100.228',
      '0000:0000:0000:0000:0000:ffff:192.168.100.228',
    ],
    ['from x.example ([192.0.2.44]) by', '192.0.2.44'],
    ['a.192.0.2.44.', undefined],
    ['bad.192.0.2.44', undefined],
    ['face:192.0.2.44', '192.0.2.44'],
    ['999.1.1.1', undefined],
    ['version 1.2.3', undefined],
    ['1.2.3.4.5', undefined],
    ['14:02:00', undefined],
  ])('are found as sites and mail servers write them: %s', (text, ip) => {
    expect(ips(text)).toEqual(ip === undefined ? [] : [ip]);
  });

  it('are each found where several stand in one run', () => {
    expect(ips('192.0.2.1:192.0.2.2')).toEqual(['192.0.2.1', '192.0.2.2']);
    expect(ips('192.0.2.1, ::1 and 10.0.0.7')).toEqual(['192.0.2.1', '::1', '10.0.0.7']);
  });
});

describe('a text', () => {
  it('is barred where nothing but bars and white space stands in it', () => {
    expect([isBarred(`${BAR}${BAR}`), isBarred(` ${BAR}\n`), isBarred('')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(isBarred(`${BAR}a`)).toBe(false);
  });
});
