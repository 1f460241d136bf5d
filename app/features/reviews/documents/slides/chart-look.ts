import type PptxGenJS from 'pptxgenjs'
import { fonts } from './fonts.ts'

/** How every chart of the slides looks: no boxes, quiet grid lines, the legend under the title. */
export const chartLook = {
  ...{
    showLegend: true,
    legendPos: 't',
    legendFontFace: fonts.body,
    legendFontSize: 11,
    legendColor: '5C6860',
  },
  ...{ catAxisLabelFontFace: fonts.body, catAxisLabelFontSize: 10, catAxisLabelColor: '5C6860' },
  ...{ valAxisLabelFontFace: fonts.body, valAxisLabelFontSize: 10, valAxisLabelColor: '5C6860' },
  ...{ catGridLine: { style: 'none' }, valGridLine: { color: 'E6E1D6', size: 0.5 }, valAxisLineShow: false },
} satisfies PptxGenJS.IChartOpts as PptxGenJS.IChartOpts

/** A number's format in a chart: "#,##0" with the currency's sign. */
export function moneyCode(currency: string): string {
  const parts = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency
  return `"${sign}"#,##0`
}
