import * as z from 'zod'
import { exchangeFileSchema } from './schema/exchange-file'

/** The JSON Schema (2020-12) of the exchange file, as it is published in resources/schema. */
export function exchangeJsonSchema(): string {
  const schema = z.toJSONSchema(exchangeFileSchema, { target: 'draft-2020-12', io: 'input' })
  const { $schema, ...rest } = schema
  const named = {
    $schema,
    $id: 'urn:rubricator:exchange-file:1',
    title: 'Rubricator exchange file, version 1',
    ...rest,
  }
  return `${JSON.stringify(named, null, 2)}\n`
}
