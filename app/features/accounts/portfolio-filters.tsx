import { Form } from '@remix-run/react'
import { portfolioPath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import type { Choice, PortfolioChoices } from './portfolio-choices.ts'

type ChoiceMenuProps = { name: string; choices: readonly Choice[] }

/** One of a few addresses, behind a button that says which one this is. */
export function ChoiceMenu({ name, choices }: ChoiceMenuProps) {
  const current = choices.find(({ isCurrent }) => isCurrent)
  if (!current) return null
  return (
    <Menu label={current.label} accessibleName={`${name}: ${current.label}`}>
      {choices.map(({ label, href, isCurrent }) => (
        <MenuLink key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
          {label}
          {isCurrent && <Icon name="check" className="ml-auto" />}
        </MenuLink>
      ))}
    </Menu>
  )
}

type SearchProps = { search: string; clearHref: string; choices: PortfolioChoices }

/** Looks by name or domain among what the list is narrowed to. */
export function PortfolioSearch({ search, clearHref, choices }: SearchProps) {
  return (
    <Form method="get" action={portfolioPath()} role="search" className="flex max-w-full items-center gap-2">
      {keptOf(choices).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="search" className="sr-only">
        Find an account by name or domain
      </label>
      <TextInput
        id="search"
        type="search"
        name="search"
        key={search}
        defaultValue={search}
        maxLength={200}
        placeholder="Name or domain"
      />
      <Button type="submit">
        <Icon name="search" /> Find
      </Button>
      {search && (
        <LinkButton href={clearHref} kind="quiet" className="shrink-0">
          Show all
        </LinkButton>
      )}
    </Form>
  )
}

/** The other choices of this address, so that a search keeps them. */
function keptOf({ views }: PortfolioChoices): [string, string][] {
  const here = views.find(({ isCurrent }) => isCurrent)?.href ?? ''
  const params = new URLSearchParams(here.split('?')[1] ?? '')
  params.delete('search')
  return [...params]
}
