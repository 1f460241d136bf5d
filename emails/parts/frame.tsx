import { Body, Container, Head, Html, Link, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import { withoutMailTicket } from '../../app/domain/auth/mail-ticket.ts'
import type { MailSetting } from '../template.ts'
import { Box } from './box.tsx'
import { CairnStones } from './cairn-stones.tsx'
import { nightStyle } from './night-style.ts'
import { day, sans, serif } from './palette.ts'

type FrameProps = {
  setting: MailSetting
  /** The line a mail program shows beside the subject; says more than it, and no secret. */
  preheader: string
  /** Why this mail came: continues "You get this mail because …". */
  because: string
  /** Where the button leads, printed in full for programs that break buttons. */
  href: string
  children: ReactNode
}

/** Every mail's sheet: the cairn with the vendor's name, one card, one line of why. */
export function Frame({ setting, preheader, because, href, children }: FrameProps) {
  const { vendor } = setting
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{vendor.name}</title>
        <style>{nightStyle}</style>
      </Head>
      <Body className="paper" style={{ backgroundColor: day.paper, fontFamily: sans, margin: 0 }}>
        <Preview>{preheader}</Preview>
        <Container style={{ maxWidth: 560, width: '100%', padding: '28px 16px 40px' }}>
          <Letterhead name={vendor.name} />
          <Box look="card">{children}</Box>
          <Text className="muted" style={footer}>
            {`You get this mail because ${because}. ${vendor.name} keeps its success plans in Cairn.`}
          </Text>
          {setting.choices && <Choices {...setting.choices} />}
          <Text
            data-skip-in-text="true"
            className="muted"
            style={{ ...footer, marginTop: 8, wordBreak: 'break-all' }}
          >
            {'If the button does nothing, open '}
            <Link href={href} className="muted" style={{ color: day.muted, textDecoration: 'underline' }}>
              {withoutMailTicket(href)}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

function Choices({ stop, all }: { stop: string; all: string }) {
  const look = { color: day.muted, textDecoration: 'underline' }
  return (
    <Text className="muted" style={{ ...footer, marginTop: 8 }}>
      <Link href={all} className="muted" style={look}>
        Choose what is mailed to you
      </Link>
      {' · '}
      <Link href={stop} className="muted" style={look}>
        Stop mails like this
      </Link>
    </Text>
  )
}

const footer = { color: day.muted, fontSize: 12, lineHeight: '18px', margin: '20px 4px 0' }

function Letterhead({ name }: { name: string }) {
  return (
    <table role="presentation" border={0} cellPadding="0" cellSpacing="0" data-skip-in-text="true">
      <tbody>
        <tr>
          <td width={40} style={{ padding: '0 0 16px 4px', verticalAlign: 'middle' }}>
            <CairnStones />
          </td>
          <td className="ink" style={nameStyle}>
            {name}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const nameStyle = {
  color: day.ink,
  fontFamily: serif,
  fontSize: 18,
  fontWeight: 700,
  lineHeight: '24px',
  padding: '0 0 16px',
  verticalAlign: 'middle',
  wordBreak: 'break-word',
} as const
