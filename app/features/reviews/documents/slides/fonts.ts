/** Fonts that are on every computer that opens slides; ours are not, and another one in their place would not fit. */
export const fonts = { title: 'Georgia', body: 'Arial' } as const
