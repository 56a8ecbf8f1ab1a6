import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg, { type QueryArrayResult } from 'pg'

/**
 * Prisma's schema engine (diff, applyMigrations) on the database at the URL. It is the WebAssembly build,
 * because the native one is a download that closed networks do not reach. `shadowUrl` names an empty
 * database: a diff from migrations replays them there. Call close() to free the connections.
 */
export async function openSchemaEngine(options: { url: string; shadowUrl?: string }): Promise<{
  engine: SchemaEngine
  close(): Promise<void>
}> {
  await instantiate()
  const pools: pg.Pool[] = []
  const open = (url: string) => {
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    pool.on('error', () => {})
    pools.push(pool)
    return adapt(pool)
  }
  const close = async () => {
    await Promise.all(pools.filter((pool) => !pool.ending).map((pool) => pool.end()))
  }
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory({
        provider: 'postgres',
        adapterName: '@prisma/adapter-pg',
        connect: () => open(options.url),
        connectToShadowDb: () => open(options.shadowUrl ?? options.url),
      }),
    )
    return { engine, close }
  } catch (error) {
    await close()
    throw error
  }
}

// Node has WebAssembly, and the bindings have this function; the types of neither say so.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: WasmExports } }>
  }
}
const { __wbg_set_wasm: setWasm } = bindings as unknown as { __wbg_set_wasm(exports: WasmExports): void }
type WasmExports = { __wbindgen_start(): void }

let instance: Promise<void> | undefined

/**
 * Node imports no .wasm files without a flag, so the module that wasm-bindgen wrote is wired by hand, once.
 */
function instantiate(): Promise<void> {
  instance ??= (async () => {
    // The engine calls this global when it panics, and fails without a word if it is missing.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (message: string) => {
          throw new Error(`The schema engine panicked: ${message}`)
        },
      },
    })
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const code = await readFile(file.replace(/\.js$/, '.wasm'))
    const made = await WebAssembly.instantiate(code, { './schema_engine_bg.js': withLooseTimers() })
    setWasm(made.instance.exports)
    made.instance.exports.__wbindgen_start()
  })()
  return instance
}

/**
 * What the engine imports, with timers that do not keep the process alive: it waits ten seconds for its lock by a timer
 * that it never clears.
 */
function withLooseTimers(): Record<string, unknown> {
  const imports: Record<string, unknown> = { ...bindings }
  for (const name of Object.keys(imports).filter((key) => key.startsWith('__wbg_setTimeout_'))) {
    imports[name] = (call: () => void, milliseconds: number) => setTimeout(call, milliseconds >>> 0).unref()
  }
  return imports
}

/** PostgreSQL's internal type "char", and text. */
const CHAR_TYPE = 18
const TEXT_TYPE = 25

/**
 * Prisma's adapter with two faults mended. It refuses columns of PostgreSQL's internal type "char", which the
 * engine selects when it reads a schema: here they pass, as characters. And it cuts scripts at every
 * semicolon, even inside a function's body, and runs the pieces one by one: here a script is one message, so
 * PostgreSQL does the parsing, and a script that fails leaves nothing behind.
 */
async function adapt(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const charColumns = new WeakMap<object, readonly number[]>()
  // The overloads of query() are told apart by their arguments, which pass through untouched.
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<QueryArrayResult>
  pool.query = (async (...input: unknown[]) => {
    const result = await query(...input)
    const fields = result.fields ?? []
    const columns = fields.flatMap((field, column) => (field.dataTypeID === CHAR_TYPE ? [column] : []))
    for (const field of fields) if (field.dataTypeID === CHAR_TYPE) field.dataTypeID = TEXT_TYPE
    if (columns.length > 0) charColumns.set(result.rows, columns)
    return result
  }) as typeof pool.query
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (input) => {
    const result = await queryRaw(input)
    for (const column of charColumns.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character
    }
    return result
  }
  adapter.executeScript = async (script) => {
    await query(script).catch((error: unknown) => {
      throw error instanceof pg.DatabaseError ? driverError(error) : error
    })
  }
  return adapter
}

function driverError({
  code,
  severity,
  message,
  detail,
  column,
  hint,
}: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'postgres',
    code: code ?? '',
    severity: severity ?? 'ERROR',
    message,
    detail,
    column,
    hint,
  })
}
