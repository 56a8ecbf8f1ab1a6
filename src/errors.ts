/** What kind of failure an error is; clients and exit codes branch on it, never on the message. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BAD_CONFIGURATION'
  | 'BAD_DATASET'
  | 'DATABASE_UNAVAILABLE'
  | 'INTERRUPTED'
  | 'BUSY'

/**
 * The base of every error this product raises on purpose. Its message is a sentence for the person who can mend it:
 * the thing, the value seen, what to do next.
 */
export class GoldenThreadError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** Something the caller passed in is wrong: an argument, an option, a cursor. */
export class InvalidInputError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('BAD_USER_INPUT', message, options)
  }
}

/** The thing asked for is not there, or not visible to the one who asks: the two are told apart by nobody. */
export class NotFoundError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('NOT_FOUND', message, options)
  }
}

/** The request is sound but clashes with what is already stored, or with another process. */
export class ConflictError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('CONFLICT', message, options)
  }
}

/** An environment variable or the machine itself does not allow the product to start. */
export class ConfigurationError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('BAD_CONFIGURATION', message, options)
  }
}

/** The process was asked to stop before it was done. */
export class InterruptedError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('INTERRUPTED', message, options)
  }
}

/** More is asked for than can be done now; the same may be asked again later. */
export class BusyError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('BUSY', message, options)
  }
}

/** The database cannot be reached, started or brought up to date. */
export class DatabaseError extends GoldenThreadError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('DATABASE_UNAVAILABLE', message, options)
  }
}
