import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedSites } from '#db/schema/advocacy-consents.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeShopWindow } from '#tests/factories/public.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

let portal: Portal
let as: string
beforeAll(async () => {
  portal = openPortal(await loadBuild())
  makeShopWindow(portal.db)
  as = await portal.signIn(makeStaff(portal.db, 'admin'))
})
afterAll(() => portal.close())

const framing = async () => {
  const { headers } = await portal.ask('/embed/wall')
  const policy = headers.get('content-security-policy') ?? ''
  return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get('x-frame-options')]
}
const add = (typed: string) => portal.ask('/settings/embed', { as, ...form('add-site', { origin: typed }) })

test('exactly the sites that an admin has named may frame the wall, from the next request on', async () => {
  expect(await framing()).toEqual(["'none'", 'DENY'])
  expect((await add('https://www.lumen.example/')).status).toBe(303)
  expect((await add('https://blog.lumen.example')).status).toBe(303)
  expect(await framing()).toEqual(['https://blog.lumen.example https://www.lumen.example', null])
  const sites = portal.db.select().from(embedSites).all()
  const siteId = sites.find(({ origin }) => origin === 'https://blog.lumen.example')?.id ?? ''
  await portal.ask('/settings/embed', { as, ...form('remove-site', { siteId }) })
  expect(await framing()).toEqual(['https://www.lumen.example', null])
})

test('what is no one site, and what is there already, is refused at its field', async () => {
  for (const typed of ['https://*.lumen.example', 'http://www.lumen.example', 'https://www.lumen.example']) {
    const answer = await add(typed)
    expect([typed, answer.status]).toEqual([typed, 422])
    expect(await answer.text()).toContain('aria-invalid="true"')
  }
  expect(await framing()).toEqual(['https://www.lumen.example', null])
})

test('every other page stays unframed; the script may be loaded from anywhere', async () => {
  for (const path of ['/wall', '/stories', '/stories/two-days']) {
    const { headers } = await portal.ask(path)
    expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY'])
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  }
  const script = await portal.ask('/embed/wall.js')
  expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect((await portal.ask('/embed/wall')).headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
