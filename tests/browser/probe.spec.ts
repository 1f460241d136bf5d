import { expect, signInAsStaff, test } from './site.ts'

test('probe', async ({ page, site }) => {
  await signInAsStaff(page, site)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  console.log(await page.locator('body').innerText())
})
