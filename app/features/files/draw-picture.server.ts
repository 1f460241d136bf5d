import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * An SVG as PNG, `zoom` times as fine as it is drawn. Worked out in a thread of its own; the fonts are our packages',
 * never the machine's. A sign that neither font has shows as an empty box.
 */
export async function drawPicture(
  drawing: ReactElement,
  { zoom }: { zoom: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(renderToStaticMarkup(drawing), {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' },
  })
  return new Uint8Array(image.asPng())
}

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
  ].map((file) => resolve(file))
}
