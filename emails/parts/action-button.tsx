import { Button } from '@react-email/components'
import type { MailSetting } from '../template.ts'
import { accentOr } from './palette.ts'

type ActionButtonProps = { href: string; label: string; setting: MailSetting }

/** The mail's one button, in the vendor's colour. `Frame` prints the same address in full below the card. */
export function ActionButton({ href, label, setting }: ActionButtonProps) {
  return (
    <Button
      href={href}
      className="action"
      style={{ ...look, backgroundColor: accentOr(setting.vendor.accent) }}
    >
      {label}
    </Button>
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
