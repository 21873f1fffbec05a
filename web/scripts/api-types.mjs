// Writes the types of the running API's own OpenAPI document: npm run api:types (ALOAUTO_API_URL says where it runs).
import { writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const api = process.env.ALOAUTO_API_URL ?? 'http://127.0.0.1:8080'
const document = await (await fetch(`${api}/api/v1/openapi.json`)).json()
const types = astToString(await openapiTS(document, { alphabetize: true }))
const head = `/* Generated from the OpenAPI document of marketplace-api by npm run api:types. Do not edit. */\n`
writeFileSync(new URL('../src/api/openapi.d.ts', import.meta.url), head + types)
