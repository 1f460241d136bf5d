import type { ReactNode } from 'react'
import { frameScriptPath, storiesFeedPath } from '#app/domain/paths.ts'
import { fontPreloads } from '#app/ui/font-preloads.ts'
import publicStyles from './public.css?url'
import type { PublicVendor } from './public-vendor.ts'

export type PublicHead = {
  title: string
  description: string
  /** The page's own path, under which alone it should be found; null for pages nobody should find. */
  path: string | null
  /** Shown where somebody shares the address. */
  image?: { path: string; alt: string }
  kind?: 'article' | 'website'
  publishedAt?: string
}

type PublicDocumentProps = {
  vendor: PublicVendor
  head: PublicHead
  /** JSON-LD, made safe for a script already. */
  data?: string
  /** The vendor's colour as a rule; the answer names its hash, because nothing else inline is allowed. */
  colours: string
  /** It stands in a frame of another page, and tells that page its height. */
  isFramed: boolean
  children: ReactNode
}

/** A whole public document: no script runs in it, nothing in it is about the reader. */
export function PublicDocument(props: PublicDocumentProps) {
  const { vendor, head, data, colours, isFramed, children } = props
  const { title, description, path } = head
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === vendor.name ? title : `${title} · ${vendor.name}`}</title>
        <meta name="description" content={description} />
        {path === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={vendor.baseUrl + path} />
            <SharedFacts vendor={vendor} head={head} path={path} />
          </>
        )}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {fontPreloads.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="" href={href} />
        ))}
        <link rel="stylesheet" href={publicStyles} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`Customer stories · ${vendor.name}`}
          href={storiesFeedPath()}
        />
        {colours !== '' && <style dangerouslySetInnerHTML={{ __html: colours }} />}
        {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />}
      </head>
      <body className={isFramed ? undefined : 'flex min-h-dvh flex-col'}>
        {children}
        {isFramed && <script src={frameScriptPath()} defer />}
      </body>
    </html>
  )
}

/** Open Graph, and its cousin's card. */
function SharedFacts({ vendor, head, path }: { vendor: PublicVendor; head: PublicHead; path: string }) {
  const { title, description, image, kind = 'website', publishedAt } = head
  return (
    <>
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={vendor.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={vendor.baseUrl + path} />
      {publishedAt && <meta property="article:published_time" content={publishedAt} />}
      {image && (
        <>
          <meta property="og:image" content={vendor.baseUrl + image.path} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={image.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}
