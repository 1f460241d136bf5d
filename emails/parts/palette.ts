/** The day's colours, written into the mail; the night's are in `night-style.ts`. Names as in DESIGN.md. */
export const day = {
  paper: '#FAF8F3',
  card: '#FFFFFF',
  ink: '#1D2420',
  muted: '#5C6860',
  line: '#E6E1D6',
  moss: '#2B5C4D',
  lichen: '#E9F0E8',
} as const

export const stones = [
  { stage: 'elevate', colour: '#A0475A', width: 9, height: 6 },
  { stage: 'reinforce', colour: '#B0741A', width: 16, height: 7 },
  { stage: 'align', colour: '#22807C', width: 22, height: 8 },
  { stage: 'capture', colour: '#4A6A94', width: 28, height: 9 },
] as const

/** Mail programs have neither of our fonts: the nearest that every system has. */
export const serif = "Georgia, 'Times New Roman', serif"
export const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** The vendor's accent, or moss where what is stored is not a plain colour. */
export function accentOr(accent: string): string {
  return /^#[0-9a-f]{6}$/i.test(accent) ? accent : day.moss
}
