import { resolve } from 'node:path'
import { ConfigurationError } from './errors.ts'

/** How much is logged. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What the environment decides. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Null: the embedded server. */
  readonly databaseUrl: string | null
  /** Absolute. */
  readonly dataDir: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** The sites whose pages may read answers from the reader's browser: https://intranet.example.gov.uk. */
  readonly origins: readonly string[]
}

interface Setting {
  readonly name: string
  readonly fallback: string | null
  /** The value that a text stands for; null when it is not what is expected. */
  readonly parse: (text: string) => unknown
  readonly expects: string
  /** True when the value may hold a password and must not be shown. */
  readonly secret?: boolean
}

function parsePort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : null
}

function parseDatabaseUrl(text: string): string | null {
  const url = URL.parse(text)
  const isNamed =
    url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
  return isNamed ? text : null
}

function parseOrigins(text: string): readonly string[] | null {
  const parts = text.split(',').map((part) => part.trim())
  return parts.every((part) => /^https?:/.test(part) && URL.parse(part)?.origin === part) ? parts : null
}

const settings = [
  {
    name: 'PORT',
    fallback: '4000',
    parse: parsePort,
    expects: 'a number from 0 to 65535 (0: any free port)',
  },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    parse: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : null),
    expects: 'the name or address to listen on',
  },
  {
    name: 'DATABASE_URL',
    fallback: null,
    parse: parseDatabaseUrl,
    expects: 'an address such as postgresql://user:password@host:5432/name',
    secret: true,
  },
  {
    name: 'DATA_DIR',
    fallback: '.data',
    parse: (text) => text,
    expects: 'a folder for the embedded database',
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'info',
    parse: (text) => LOG_LEVELS.find((level) => level === text) ?? null,
    expects: `one of ${LOG_LEVELS.join(', ')}`,
  },
  {
    name: 'ORIGINS',
    fallback: null,
    parse: parseOrigins,
    expects:
      'the sites whose pages may read answers, without a path: https://intranet.example.gov.uk, https://…',
  },
] as const satisfies readonly Setting[]

/**
 * The configuration that the environment describes; a variable that is empty counts as left out. Throws a ConfigurationError that
 * names every variable that is wrong, the value seen (never the password of a database) and what is expected.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const values = new Map<string, unknown>()
  const faults: string[] = []
  for (const setting of settings as readonly Setting[]) {
    const given = env[setting.name]
    const text = given === undefined || given === '' ? setting.fallback : given
    if (text === null) continue
    const value = setting.parse(text)
    if (value !== null) values.set(setting.name, value)
    else
      faults.push(
        `${setting.name}${setting.secret ? '' : ` is ${JSON.stringify(text)}; it`} must be ${setting.expects}.`,
      )
  }
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'))
  return {
    // Each was parsed by its setting above.
    port: values.get('PORT') as number,
    host: values.get('HOST') as string,
    databaseUrl: (values.get('DATABASE_URL') as string | undefined) ?? null,
    dataDir: resolve(cwd, values.get('DATA_DIR') as string),
    logLevel: values.get('LOG_LEVEL') as Config['logLevel'],
    origins: (values.get('ORIGINS') as readonly string[] | undefined) ?? [],
  }
}
