import { describe, expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { ConfigurationError } from '../src/errors.ts'

function faultsOf(env: Record<string, string>): string[] {
  try {
    parseConfig(env, '/work')
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message.split('\n')
  }
}

describe('the configuration', () => {
  test('has a default for everything but the address of a database', () => {
    expect(parseConfig({}, '/home/officer')).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDir: '/home/officer/.data',
      logLevel: 'info',
      origins: [],
    })
  })

  test('takes what the environment says, and an empty variable as left out', () => {
    const env = {
      PORT: '0',
      HOST: '::1',
      DATABASE_URL: 'postgresql://user:secret@db:5432/graph',
      DATA_DIR: '/srv/graph',
      LOG_LEVEL: '',
      ORIGINS: 'https://intranet.example.gov.uk, http://localhost:8080',
    }
    expect(parseConfig(env, '/')).toEqual({
      port: 0,
      host: '::1',
      databaseUrl: 'postgresql://user:secret@db:5432/graph',
      dataDir: '/srv/graph',
      logLevel: 'info',
      origins: ['https://intranet.example.gov.uk', 'http://localhost:8080'],
    })
  })

  test.each([
    '*',
    'https://intranet.example.gov.uk/',
    'intranet.example.gov.uk',
    'ftp://a.example',
    'null',
    'https://A.example',
  ])('takes %j for no site', (ORIGINS) => {
    expect(faultsOf({ ORIGINS })).toEqual([expect.stringContaining('without a path')])
  })

  test('tells every variable that is wrong, with the value seen and what is expected', () => {
    const faults = faultsOf({ PORT: '70000', HOST: 'a b', LOG_LEVEL: 'loud' })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('PORT is "70000"; it must be a number from 0 to 65535')
    expect(faults[1]).toContain('HOST is "a b"')
    expect(faults[2]).toContain('LOG_LEVEL is "loud"; it must be one of fatal, error')
  })

  test.each(['mysql://user:secret@db/graph', 'secret', 'postgresql://user:secret@db:5432'])(
    'refuses the database address %s without repeating it',
    (DATABASE_URL) => {
      const [fault, ...more] = faultsOf({ DATABASE_URL })
      expect(more).toEqual([])
      expect(fault).toContain('DATABASE_URL must be an address such as')
      expect(fault).not.toContain('secret@db')
    },
  )
})
