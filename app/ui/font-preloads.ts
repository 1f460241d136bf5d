import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2?url'
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/**
 * Addresses of the two faces every page needs, for `<link rel="preload" as="font" type="font/woff2" crossOrigin="">`
 * in the root. They are the files that fonts.css names, so nothing is fetched twice.
 */
export const fontPreloads: readonly string[] = [inter, fraunces]
