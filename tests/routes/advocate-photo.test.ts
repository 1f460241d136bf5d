import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

let portal: Portal
let as: string
beforeAll(async () => {
  portal = openPortal(await loadBuild())
  const account = makeAccount(portal.db)
  as = await portal.signIn(makeMember(portal.db, account, 'viewer', { name: 'Vera Novak' }).user)
})
afterAll(() => portal.close())

const typed = {
  bio: 'I closed a month in four days',
  topics: 'Closing fast',
  regions: 'Iberia',
  formats: 'panel',
}

const save = (photo: File) => {
  const body = new FormData()
  body.append('intent', 'save-advocate')
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  body.append('photo', photo)
  return portal.ask('/profile/advocacy', { as, method: 'POST', body })
}

/** A small file that unfolds into 63 million pixels. */
async function pictureBomb(): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width: 9000, height: 7000, channels: 3 as const, background: 'white' }
  return new Uint8Array(await sharp({ create }).png({ compressionLevel: 1 }).toBuffer())
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

test('a photo that is too large, not a picture or a bomb is refused at its field, and nothing typed is lost', async () => {
  const jpegStart = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
  const refused: [File, string][] = [
    [new File([jpegStart, new Uint8Array(20 * 1024 * 1024)], 'big.jpg'), 'Choose a file of 10 MB or less.'],
    [new File([svg], 'me.svg', { type: 'image/svg+xml' }), 'This kind of file is not taken here.'],
    [new File([svg], 'me.png', { type: 'image/png' }), 'This kind of file is not taken here.'],
    [new File([await pictureBomb()], 'bomb.png'), 'This picture cannot be read.'],
  ]
  for (const [photo, sentence] of refused) {
    const answer = await save(photo)
    const page = await answer.text()
    expect([photo.name, answer.status]).toEqual([photo.name, 422])
    const control = /<input[^>]*type="file"[^>]*>/.exec(page)?.[0]
    expect([photo.name, control]).toEqual([photo.name, expect.stringContaining('aria-invalid="true"')])
    for (const kept of [sentence, typed.bio, typed.topics, `value="${typed.regions}"`])
      expect(page).toContain(kept)
    expect(/<input[^>]*value="panel"[^>]*>/.exec(page)?.[0]).toContain('checked')
  }
  expect(portal.db.select().from(advocateProfiles).all()).toEqual([])
  const files = join(portal.world.env.dataFolder, 'files')
  expect(existsSync(files) ? readdirSync(files) : []).toEqual([])
})
