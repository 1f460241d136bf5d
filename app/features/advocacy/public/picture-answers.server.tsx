import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { drawPicture } from '../../files/draw-picture.server.ts'
import { findLogo, wallLogos } from './live-logos.server.ts'
import { liveStories, liveStory } from './live-stories.server.ts'
import { nextConsentEnd } from './live-wall.server.ts'
import type { MadeAnswer } from './pack-answer.server.ts'
import { StoryCard } from './pages/story-card.tsx'
import { publicPicture } from './picture.server.ts'
import { publicVendor } from './public-vendor.server.ts'
import { nothingAnswer } from './render-page.server.tsx'
import type { PublicWorld } from './respond.server.ts'
import { showStory } from './show.ts'

/** Whatever a picture holds, a browser that opens it by itself runs nothing; other pages may show it. */
const asPicture = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** `/stories/<slug>/card.png`: what is shown where somebody shares the story. No face and no person's name on it. */
export async function cardAnswer(world: PublicWorld, slug: string): Promise<MadeAnswer> {
  const { db, now, baseUrl } = world
  const vendor = publicVendor(db, baseUrl)
  const found = liveStory(db, slug, now)
  if (found.state !== 'public') return nothingAnswer(vendor, found.state === 'gone' ? 410 : 404)
  const card = <StoryCard story={showStory(found.story)} vendor={vendor} />
  const body = await drawPicture(card, { zoom: 1 })
  return { status: 200, type: 'image/png', body, headers: asPicture, until: found.until }
}

/** `/stories/<slug>/photo`: the face beside the quote, where they allow it. */
export async function photoAnswer(world: PublicWorld, slug: string): Promise<MadeAnswer> {
  const { db, now, baseUrl, dataFolder } = world
  const vendor = publicVendor(db, baseUrl)
  const found = liveStory(db, slug, now)
  if (found.state === 'missing') return nothingAnswer(vendor, 404)
  const sha256 = found.state === 'public' ? shaOf(db, found.story.photoFileId) : null
  const body = sha256 && (await publicPicture(dataFolder, { sha256, as: 'face' }))
  if (found.state !== 'public' || !body) return nothingAnswer(vendor, 410)
  return { status: 200, type: 'image/webp', body, headers: asPicture, until: found.until }
}

/** `/logos/<logo>`: a company's logo while it stands on the wall or on a story that may show it. */
export async function logoAnswer(world: PublicWorld, id: string): Promise<MadeAnswer> {
  const { db, now, baseUrl, dataFolder } = world
  const vendor = publicVendor(db, baseUrl)
  const logo = findLogo(db, id)
  if (!logo?.wasAllowed) return nothingAnswer(vendor, 404)
  const isShown =
    logo.removedAt === null &&
    (wallLogos(db, now).some((shown) => shown.id === id) ||
      liveStories(db, now).stories.some(({ logoId }) => logoId === id))
  const body = isShown ? await publicPicture(dataFolder, { sha256: logo.sha256, as: 'logo' }) : null
  if (!body) return nothingAnswer(vendor, 410)
  return { status: 200, type: 'image/webp', body, headers: asPicture, until: nextConsentEnd(db, now) }
}

function shaOf(db: Db, fileId: string | null): string | null {
  if (fileId === null) return null
  return db.select({ sha256: files.sha256 }).from(files).where(eq(files.id, fileId)).get()?.sha256 ?? null
}
