/** Ties the areas together: what each does when another's event is recorded. Called once by every process and bundle. */
export function registerReactions(): void {}
