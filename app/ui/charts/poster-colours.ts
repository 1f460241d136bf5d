/**
 * The colours of a picture that stands outside our pages, where no style sheet reaches: the light half of tokens.css,
 * by the classes that the drawing uses. A test holds them together.
 */
export const posterColours = {
  paper: '#faf8f3',
  card: '#ffffff',
  line: '#e6e1d6',
  edge: '#8c887b',
  ink: '#1d2420',
  muted: '#5c6860',
  faint: '#68736c',
  moss: '#2b5c4d',
  lichen: '#e9f0e8',
  danger: '#b23a30',
  verified: '#2c7a4b',
  reported: '#cfe3d4',
  capture: '#4a6a94',
  align: '#22807c',
  reinforce: '#b0741a',
  elevate: '#a0475a',
} as const

/** Rules for `fill-…` and `stroke-…`, to stand inside the picture. A poster lies on paper, without a card between. */
export function posterRules(): string {
  return Object.entries({ ...posterColours, card: posterColours.paper })
    .map(([name, colour]) => `.fill-${name}{fill:${colour}}.stroke-${name}{stroke:${colour}}`)
    .join('')
}
