/**
 * Time and identity of one request or job, handed in so that rules and commands are repeatable.
 * `now` is the instant; `newId` makes a ULID of that instant (26 characters, sortable by time).
 */
export type Moment = { now: Date; newId: () => string }
