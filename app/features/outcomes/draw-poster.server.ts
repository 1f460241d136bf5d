import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * A poster as PNG, twice as fine as it is drawn. Worked out in a thread of its own; the fonts are our packages', never
 * the machine's. A sign that neither font has shows as an empty box.
 */
export async function drawPoster(poster: ReactElement): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(renderToStaticMarkup(poster), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' },
  })
  return new Uint8Array(image.asPng())
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

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
  ].map((file) => resolve(file))
}
