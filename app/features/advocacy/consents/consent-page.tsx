import { accountConsentsPath, advocacyPath, consentsPath, planStoryPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { HowOftenCard } from '../asks/how-often-card.tsx'
import type { OwnAsking } from '../asks/own-asking.server.ts'
import type { Voice } from '../asks/voice.server.ts'
import { VoiceCard } from '../asks/voice-card.tsx'
import type { ConsentPageProps } from './consent-page.server.ts'
import { GiveConsentForm } from './give-consent-form.tsx'
import { GivenLines } from './given-lines.tsx'

type Props = ConsentPageProps & {
  vendorName: string
  /** What a customer reads beside it about themself; null for staff. */
  own: { asking: OwnAsking | null; voice: Voice } | null
}

/** Where a customer decides, thing by thing, what may be said. Staff read it here and can press nothing. */
export function ConsentPage(props: Props) {
  const { slug, title, version, about, aboutId, given, open, textHash, vendorName, own } = props
  const isAsked = open.length > 0
  const action = consentsPath(slug, about, aboutId)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Advocacy', href: advocacyPath(slug) },
          { label: 'What may be used', href: accountConsentsPath(slug) },
        ]}
        title="You decide what we may say"
        description="Nothing is published until you agree. Take any of it back with one press; it comes down the same minute, everywhere we control."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[4fr_3fr]">
        <Card title={`“${title}”`} subtitle={subtitle({ version, about })}>
          {given.length === 0 && !isAsked && (
            <EmptyState title="Nothing is asked of you here">
              {`When ${vendorName} would like to use a name, a quote or a logo, each of it stands here with a box of its own.`}
            </EmptyState>
          )}
          <GivenLines {...props} action={action} />
          {isAsked && <GiveConsentForm {...props} action={action} />}
        </Card>
        <div className="grid gap-5">
          {own && <HowOftenCard asking={own.asking} />}
          {own && <VoiceCard voice={own.voice} />}
          <HowItWorks vendorName={vendorName} />
          <Fingerprint textHash={textHash} about={about} slug={slug} aboutId={aboutId} />
        </div>
      </div>
    </>
  )
}

function subtitle({ version, about }: Pick<ConsentPageProps, 'version' | 'about'>): string {
  const what = {
    story: 'a case study',
    testimonial: 'a quote',
    talk: 'a talk',
    account: 'your logo and your name',
  }
  const figures = about === 'story' ? ' · figures come from verified outcomes' : ''
  return `${version === '' ? `About ${what[about]}` : version}${figures}`
}

type TextProps = Pick<ConsentPageProps, 'textHash' | 'about' | 'slug' | 'aboutId'>

/** Consent is to exactly these words: their fingerprint changes when they do. */
function Fingerprint({ textHash, about, slug, aboutId }: TextProps) {
  if (textHash === '') return null
  return (
    <Card title="The exact text">
      <p className="text-muted">
        You agree to exactly this text. If a word of it changes, we ask you again, and until then the older
        words stay or nothing does.
      </p>
      <p className="mt-3 text-sm text-muted">Its fingerprint</p>
      <p className="font-mono text-xs break-all">{textHash}</p>
      {about === 'story' && (
        <p className="mt-3">
          <Anchor href={planStoryPath(slug, aboutId)} className="text-link">
            Read the whole text
          </Anchor>
        </p>
      )}
    </Card>
  )
}

function HowItWorks({ vendorName }: { vendorName: string }) {
  return (
    <Card title="What happens then">
      <ol className="grid gap-2.5 text-muted">
        <li>You get a receipt by mail: what, where and until when, word for word.</li>
        <li>Its link takes any of it back, without a login, even after you have left.</li>
        <li>{`30 and 7 days before it ends we tell you once. ${vendorName} cannot extend it; only you can.`}</li>
      </ol>
    </Card>
  )
}
