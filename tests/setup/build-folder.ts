/** The finished build that tests run against: `build`, or the one that BUILD_DIR names. */
export const buildFolder = process.env.BUILD_DIR ?? 'build'
