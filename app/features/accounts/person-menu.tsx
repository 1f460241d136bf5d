import { profilePath, signOutPath } from '#app/domain/paths.ts'
import { Bell } from '#app/features/activity/notices/bell.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { ThemeSwitch } from '#app/ui/theme-switch.tsx'

/** The signed-in person's corner: what is new, profile, colours, other plans, the way out. */
export function PersonMenu({ person, children }: { person: { name: string }; children?: React.ReactNode }) {
  return (
    <>
      <Bell />
      <Menu
        isBare
        label={
          <>
            <Avatar name={person.name} isDecorative />
            <span className="sr-only">{person.name}: profile and sign out</span>
          </>
        }
      >
        <p className="px-3 py-1.5 text-sm text-muted">
          Signed in as <strong className="text-ink">{person.name}</strong>
        </p>
        {children}
        <MenuLink href={profilePath()}>Your profile</MenuLink>
        <div className="px-3 py-1.5">
          <ThemeSwitch />
        </div>
        <form method="post" action={signOutPath()}>
          <input type="hidden" name="intent" value="sign-out" />
          <MenuButton>Sign out</MenuButton>
        </form>
      </Menu>
    </>
  )
}
