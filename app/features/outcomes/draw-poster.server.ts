import type { ReactElement } from 'react'
import { drawPicture } from '../files/draw-picture.server.ts'

/** A poster as PNG, twice as fine as it is drawn. */
export function drawPoster(poster: ReactElement): Promise<Uint8Array<ArrayBuffer>> {
  return drawPicture(poster, { zoom: 2 })
}

/** The answer that brings it: a download that nobody keeps but the reader. */
export function pngResponse(png: Uint8Array<ArrayBuffer>, fileName: string): Response {
  return new Response(png, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
