import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { SecondFactorOffer, type SecondFactorOfferProps } from './second-factor-offer.tsx'

/** Setting up the second factor: take the secret in, show by a code that it arrived. */
export function SecondFactorFields({ tools, offer }: SecondFactorOfferProps & { tools: FormTools }) {
  return (
    <>
      <SecondFactorOffer offer={offer} />
      <Field
        label="The six digits your app shows now"
        error={tools.error('code')}
        isRequired
        className="mt-4"
      >
        <TextInput
          {...tools.field('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          className="figures max-w-48 tracking-[0.2em]"
        />
      </Field>
    </>
  )
}
