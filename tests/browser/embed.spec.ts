import { eq } from 'drizzle-orm'
import { consents } from '#db/schema/advocacy-consents.ts'
import { makeShopWindow, makeSite } from '#tests/factories/public.ts'
import { expect, test } from './site.ts'

const [allowed, stranger] = ['https://www.lumen-analytics.example', 'https://copycat.example']
const words = 'We close in three days instead of ten.'

test('another site shows the wall when it is named, at its full height, and loses a quote with its consent', async ({
  page,
  context,
  site,
  quiet,
}) => {
  const { quote } = makeShopWindow(site.db, { name: 'Harbour Bank' })
  makeSite(site.db, allowed)
  const tag = `<script src="${site.url}/embed/wall.js" async></script>`
  const foreign = `<!doctype html><title>Lumen</title><h1>Lumen</h1>${tag}`
  await context.grantPermissions(['local-network-access'])
  for (const origin of [allowed, stranger])
    await context.route(`${origin}/`, (route) => route.fulfill({ contentType: 'text/html', body: foreign }))

  await page.goto(allowed)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText(words)).toBeVisible()
  const inside = await frame.locator('body').evaluate((body) => body.scrollHeight)
  await expect(page.locator('iframe')).toHaveAttribute('height', String(inside))
  await page.evaluate(() => window.postMessage({ cairnWallHeight: 12345 }, '*'))
  await expect(page.locator('iframe')).toHaveAttribute('height', String(inside))

  const withdrawn = { withdrawnAt: new Date(), withdrawnHow: 'page' as const }
  site.db.update(consents).set(withdrawn).where(eq(consents.aboutId, quote.id)).run()
  await page.reload()
  await expect(frame.locator('h1')).toBeAttached()
  await expect(frame.getByText(words)).toHaveCount(0)

  await page.goto(stranger)
  await expect.poll(() => quiet.errors.join()).toContain('frame-ancestors')
  await expect(frame.getByText('What customers say')).toHaveCount(0)
  // that is how the browser says why it shows nothing there
  quiet.errors.length = 0
})
