/** The vendor's accent must stay readable wherever the theme puts it (WCAG 2.2, AA for text: 4.5 to 1). */
export const contrastNeeded = 4.5

/**
 * The palest ground that words in the accent stand on: the theme's wash (`oklch(0.945 …)`), whose luminance is the
 * cube of its lightness. White words on the accent, and the accent on card and paper, reach more than on this.
 */
const washLuminance = 0.945 ** 3

/**
 * The contrast ratio of two colours, 1 to 21, rounded to nothing.
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance". Both are `#rrggbb`.
 */
export function contrastRatio(one: string, other: string): number {
  return ratioOf(luminanceOf(one), luminanceOf(other))
}

/** True for a colour written as `#` and six hexadecimal digits. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/**
 * Why `accent` cannot be the vendor's colour, as a sentence with a darker colour that would do, or null when it can.
 */
export function accentProblem(accent: string): string | null {
  if (!isColour(accent)) return 'Fill in a colour as # and six digits, like #2B5C4D'
  const ratio = ratioOnWash(accent)
  if (ratio >= contrastNeeded) return null
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1)
  return `Words in this colour are too pale to read: ${shown} to 1, needed is ${contrastNeeded} to 1. ${readableAccent(accent)} is the same colour, darker.`
}

/** The nearest darker colour of the same hue that passes; `accent` itself when it does. */
export function readableAccent(accent: string): string {
  let colour = accent.toUpperCase()
  for (let percent = 99; percent > 0 && ratioOnWash(colour) < contrastNeeded; percent -= 1) {
    colour = darkened(accent, percent / 100)
  }
  return colour
}

function ratioOnWash(accent: string): number {
  return ratioOf(luminanceOf(accent), washLuminance)
}

function ratioOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function darkened(colour: string, share: number): string {
  const channels = channelsOf(colour).map((channel) => Math.floor(channel * share))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}
