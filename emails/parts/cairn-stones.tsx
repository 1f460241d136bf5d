import { stones } from './palette.ts'

const plain = { role: 'presentation', border: 0, cellPadding: '0', cellSpacing: '0' } as const

/**
 * The cairn out of table cells: no picture that a mail program would hold back, and where round corners are unknown
 * (Outlook on Windows) four slabs on top of each other. Decoration: the vendor's name stands beside it.
 */
export function CairnStones() {
  return (
    <table {...plain} aria-hidden="true" data-skip-in-text="true" width={28}>
      <tbody>
        {stones.map((stone) => (
          <tr key={stone.stage}>
            <td align="center" style={{ paddingBottom: 1 }}>
              <Stone {...stone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stone({ stage, colour, width, height }: (typeof stones)[number]) {
  const shape = { height, backgroundColor: colour, borderRadius: '50%', lineHeight: '1px', fontSize: 1 }
  return (
    <table {...plain} align="center" width={width} style={{ width }}>
      <tbody>
        <tr>
          <td className={stage} height={height} style={shape}>
            {'\u00A0'}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
