import { resolve } from 'node:path'
import { z } from 'zod'
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

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65535)

const host = z.string().regex(/^[A-Za-z0-9.:_-]+$/)

const databaseUrl = z.string().refine((value) => {
  const url = URL.parse(value)
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
})

const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => /^https?:/.test(part) && URL.parse(part)?.origin === part))

interface Setting {
  readonly name: string
  readonly fallback: string | null
  readonly schema: z.ZodType<unknown, string>
  readonly expects: string
  /** True when the value may hold a password and must not be shown. */
  readonly secret?: boolean
}

const settings = [
  { name: 'PORT', fallback: '4000', schema: port, expects: 'a number from 0 to 65535 (0: any free port)' },
  { name: 'HOST', fallback: '127.0.0.1', schema: host, expects: 'the name or address to listen on' },
  {
    name: 'DATABASE_URL',
    fallback: null,
    schema: databaseUrl,
    expects: 'an address such as postgresql://user:password@host:5432/name',
    secret: true,
  },
  { name: 'DATA_DIR', fallback: '.data', schema: z.string(), expects: 'a folder for the embedded database' },
  {
    name: 'LOG_LEVEL',
    fallback: 'info',
    schema: z.enum(LOG_LEVELS),
    expects: `one of ${LOG_LEVELS.join(', ')}`,
  },
  {
    name: 'ORIGINS',
    fallback: null,
    schema: origins,
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
    const parsed = setting.schema.safeParse(text)
    if (parsed.success) values.set(setting.name, parsed.data)
    else
      faults.push(
        `${setting.name}${setting.secret ? '' : ` is ${JSON.stringify(text)}; it`} must be ${setting.expects}.`,
      )
  }
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'))
  return {
    // Each was parsed by the schema of its setting above.
    port: values.get('PORT') as number,
    host: values.get('HOST') as string,
    databaseUrl: (values.get('DATABASE_URL') as string | undefined) ?? null,
    dataDir: resolve(cwd, values.get('DATA_DIR') as string),
    logLevel: values.get('LOG_LEVEL') as Config['logLevel'],
    origins: (values.get('ORIGINS') as readonly string[] | undefined) ?? [],
  }
}
