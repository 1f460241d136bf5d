import { scriptJson } from '#app/domain/advocacy/public-text.ts'
import { logoPath, storyCardPath, storyPath } from '#app/domain/paths.ts'
import type { PublicVendor } from './pages/public-vendor.ts'
import type { ShownQuote, ShownStory } from './pages/shown-story.ts'

/** What programs that read pages (search engines, mostly) are told of a story, in schema.org's words. */
export function storyData(story: ShownStory, vendor: PublicVendor): string {
  const { baseUrl } = vendor
  const address = baseUrl + storyPath(story.slug)
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'Article',
    ...{ headline: story.title, description: story.summary, url: address, mainEntityOfPage: address },
    ...{ datePublished: story.publishedAt, dateModified: story.changedAt, inLanguage: 'en' },
    image: baseUrl + storyCardPath(story.slug),
    ...{ author: organization(vendor), publisher: organization(vendor) },
    about: {
      '@type': 'Organization',
      name: story.company,
      ...(story.logoId ? { logo: baseUrl + logoPath(story.logoId) } : {}),
    },
    ...(story.quote
      ? {
          hasPart: {
            ...{ '@type': 'Quotation', text: story.quote.text },
            ...(story.quote.name === '' ? {} : { creator: personOf(story.quote) }),
          },
        }
      : {}),
  })
}

/** The same of the wall: the vendor, and what is said about them. */
export function wallData(quotes: readonly ShownQuote[], vendor: PublicVendor): string {
  return scriptJson({
    '@context': 'https://schema.org',
    ...organization(vendor),
    review: quotes.slice(0, 50).map((quote) => ({
      ...{ '@type': 'Review', reviewBody: quote.quote, datePublished: quote.publishedOn },
      author:
        quote.name === ''
          ? { '@type': 'Organization', name: quote.company || 'A customer' }
          : personOf(quote),
      ...(quote.rating === null
        ? {}
        : { reviewRating: { '@type': 'Rating', ratingValue: quote.rating, bestRating: 5, worstRating: 1 } }),
    })),
  })
}

function organization({ name, baseUrl }: PublicVendor) {
  return { '@type': 'Organization', name, url: baseUrl }
}

function personOf({ name, title }: { name: string; title: string }) {
  return { '@type': 'Person', name, ...(title === '' ? {} : { jobTitle: title }) }
}
