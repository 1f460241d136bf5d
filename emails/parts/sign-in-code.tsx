import { Text } from '@react-email/components'
import { Box } from './box.tsx'
import { day } from './palette.ts'

/** Six digits to copy, in one piece. */
export function SignInCode({ code }: { code: string }) {
  return (
    <Box look="wash" align="center">
      <Text className="ink" style={digits}>
        {code}
      </Text>
    </Box>
  )
}

const digits = {
  color: day.ink,
  fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSize: 30,
  fontWeight: 600,
  letterSpacing: '8px',
  lineHeight: '38px',
  margin: 0,
  paddingLeft: 8,
} as const
