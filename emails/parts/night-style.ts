/**
 * Dark colours for programs that ask (Apple Mail, Outlook's apps and pages); the others keep the day's, or turn
 * them round by themselves. Written flat, without quotes, because several programs drop what they cannot read.
 */
const rules: [selector: string, declarations: string][] = [
  ['.paper,.paper>table>tbody>tr>td', 'background-color:#151916'],
  ['.card', 'background-color:#1C211E;border-color:#2C332E'],
  ['.ink', 'color:#ECEFEA'],
  ['.muted', 'color:#A3ADA6'],
  ['.wash', 'background-color:#22302A;border-color:#35463E'],
  ['.rule', 'border-color:#2C332E'],
  ['.quote', 'border-color:#7DB8A3'],
  ['.capture', 'background-color:#86A6D2'],
  ['.align', 'background-color:#55B3AE'],
  ['.reinforce', 'background-color:#DBA24C'],
  ['.elevate', 'background-color:#D98496'],
]

export const nightStyle = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (max-width:480px){.card-inside{padding:28px 22px!important}.title{font-size:24px!important;line-height:31px!important}}',
  `@media (prefers-color-scheme:dark){${rules.map(([selector, say]) => `${selector}{${firmly(say)}}`).join('')}}`,
  rules.map(([selector, say]) => `${outlook(selector)}{${firmly(say)}}`).join(''),
].join('')

function firmly(declarations: string): string {
  return declarations
    .split(';')
    .map((declaration) => `${declaration}!important`)
    .join(';')
}

/** Outlook's pages mark what they have turned dark instead of answering the media query. */
function outlook(selectors: string): string {
  return selectors
    .split(',')
    .map((selector) => `[data-ogsc] ${selector}`)
    .join(',')
}
