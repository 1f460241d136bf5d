import { Button, Link, Text } from '@react-email/components'
import type { MailSetting } from '../template.ts'
import { accentOr, day } from './palette.ts'

type ActionButtonProps = { href: string; label: string; setting: MailSetting }

/** The mail's one button, in the vendor's colour, with its address in full for programs that break buttons. */
export function ActionButton({ href, label, setting }: ActionButtonProps) {
  return (
    <>
      <Button href={href} className="action" style={{ ...look, backgroundColor: accentOr(setting.vendor.accent) }}>
        {label}
      </Button>
      <Text data-skip-in-text="true" className="muted" style={address}>
        {'Or open this address: '}
        <Link href={href} className="muted" style={{ color: day.muted, textDecoration: 'underline' }}>
          {href}
        </Link>
      </Text>
    </>
  )
}

const look = {
  borderRadius: 9,
  color: '#FFFFFF',
  display: 'inline-block',
  fontSize: 16,
  fontWeight: 600,
  lineHeight: '20px',
  padding: '14px 24px',
  textDecoration: 'none',
} as const

const address = {
  color: day.muted,
  fontSize: 12,
  lineHeight: '18px',
  margin: '14px 0 0',
  wordBreak: 'break-all',
} as const
