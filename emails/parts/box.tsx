import type { CSSProperties, ReactNode } from 'react'
import { day } from './palette.ts'

type BoxProps = { look: 'card' | 'wash' | 'quote'; children: ReactNode; align?: 'left' | 'center' }

/** A surface with air inside. The padding is the cell's, because Outlook knows no other. */
export function Box({ look, children, align = 'left' }: BoxProps) {
  return (
    <table
      role="presentation"
      border={0}
      cellPadding="0"
      cellSpacing="0"
      width="100%"
      className={look}
      style={surfaces[look]}
    >
      <tbody>
        <tr>
          <td className={`${look}-inside`} align={align} style={{ padding: insides[look] }}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const surfaces: Record<BoxProps['look'], CSSProperties> = {
  card: {
    backgroundColor: day.card,
    border: `1px solid ${day.line}`,
    borderCollapse: 'separate',
    borderRadius: 12,
  },
  wash: {
    backgroundColor: day.lichen,
    border: `1px solid ${day.lichen}`,
    borderCollapse: 'separate',
    borderRadius: 9,
    margin: '4px 0 22px',
  },
  quote: { borderLeft: `3px solid ${day.moss}`, borderCollapse: 'separate', margin: '4px 0 22px' },
}

const insides = { card: '36px 40px 34px', wash: '18px 22px', quote: '2px 0 2px 19px' }
