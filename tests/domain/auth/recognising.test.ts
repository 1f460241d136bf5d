import { expect, test } from 'vitest'
import { deviceOf } from '#app/domain/auth/device.ts'
import { networkOf } from '#app/domain/auth/network.ts'
import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { deriveRecoveryCodes, hashRecoveryCode } from '#app/domain/auth/recovery-codes.ts'

test('browsers are named as their owners know them', () => {
  const agents: [string | null, string][] = [
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
      'Chrome on Mac',
    ],
    ['curl/8.1', 'An unknown browser'],
    [null, 'An unknown browser'],
  ]
  for (const [agent, device] of agents) expect(deviceOf(agent)).toBe(device)
})

test('a network is an IPv4 address, or the first half of an IPv6 address', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('2001:0DB8:0000:0000:1:2:3:4')).toBe('2001:db8:0:0::/64')
  expect(networkOf('2001:db8:0:1:1:2:3:4')).toBe('2001:db8:0:1::/64')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('')).toBe('unknown')
})

test('a sign-in is recent for a quarter of an hour', () => {
  const signedInAt = new Date('2026-05-04T09:00:00Z')
  expect(isRecentSignIn(signedInAt, new Date('2026-05-04T09:15:00Z'))).toBe(true)
  expect(isRecentSignIn(signedInAt, new Date('2026-05-04T09:15:01Z'))).toBe(false)
  expect(isRecentSignIn(signedInAt, new Date('2026-05-04T08:59:59Z'))).toBe(false)
})

test('a set of recovery codes is ten different ones, others for each set and person', () => {
  const codes = deriveRecoveryCodes('secret', { userId: 'ada', setId: '1' })
  expect(codes.every((code) => /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/.test(code))).toBe(true)
  const all = [
    ...codes,
    ...deriveRecoveryCodes('secret', { userId: 'ada', setId: '2' }),
    ...deriveRecoveryCodes('secret', { userId: 'cleo', setId: '1' }),
    ...deriveRecoveryCodes('other', { userId: 'ada', setId: '1' }),
  ]
  expect(new Set(all).size).toBe(40)
  expect(hashRecoveryCode('K7MP 2xqa-9dtn ')).toBe(hashRecoveryCode('k7mp-2xqa-9dtn'))
})
