import { signInAgainPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

type SignInAgainNoticeProps = { kind: 'staff' | 'customer'; goTo: string; what: string }

/** Says beforehand that some changes here ask for a sign-in of the last minutes. */
export function SignInAgainNotice({ kind, goTo, what }: SignInAgainNoticeProps) {
  return (
    <Notice
      className="mb-5"
      title="You signed in a while ago"
      action={
        <LinkButton isPlain href={signInAgainPath(kind, goTo)} size="small">
          Sign in again
        </LinkButton>
      }
    >
      {what} asks for a sign-in of the last 15 minutes.
    </Notice>
  )
}
