export type SecondFactorOfferProps = { offer: { picture: string; secret: string; address: string } }

/** What an authenticator app takes in: the picture for another device's camera, the link and the text for this one. */
export function SecondFactorOffer({ offer }: SecondFactorOfferProps) {
  return (
    <div className="flex flex-wrap items-start gap-5">
      <img
        src={`data:image/svg+xml,${encodeURIComponent(offer.picture)}`}
        alt="QR code with the secret for your authenticator app; the same secret stands beside it as text"
        width={176}
        height={176}
        className="rounded-control border border-line"
      />
      <div className="min-w-0 flex-1 basis-52">
        <p>
          Scan this with an authenticator app, for example Aegis, 2FAS or the one in your password manager. It
          then shows six digits that change every 30 seconds.
        </p>
        <p className="mt-2 text-sm text-muted">
          On this phone:{' '}
          <a href={offer.address} className="text-link">
            open it in the app
          </a>
          , or type the secret there:
        </p>
        <p className="mt-1 font-mono text-sm break-words select-all">{offer.secret}</p>
      </div>
    </div>
  )
}
