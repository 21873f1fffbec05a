// Prints what a first visit to each area loads, gzipped, and fails when the shop passes its budget.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 180 * 1024
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const zipped = new Map()

function size(file) {
    if (!zipped.has(file)) zipped.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length)
    return zipped.get(file)
}

function closure(keys) {
    const seen = new Set()
    const visit = (key) => {
        if (seen.has(key)) return
        seen.add(key)
        manifest[key].imports?.forEach(visit)
    }
    keys.forEach(visit)
    return [...seen]
}

function load(keys) {
    const entries = closure(keys)
    const js = new Set(entries.map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
    return [...js].reduce((total, file) => total + size(file), 0)
}

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9)
const page = (name) => {
    const key = Object.keys(manifest).find((entry) => entry.includes(`src/app/pages/${name}.tsx`))
    if (!key) throw new Error(`no page ${name} in the manifest`)
    return key
}
const texts = ['src/i18n/fr/common.json', 'src/i18n/fr/shop.json'].filter((key) => key in manifest)
const areas = {
    checkout: ['index.html', page('CheckoutPage'), ...texts],
    'vendor files': ['index.html', page('VendorFilesPage'), ...texts],
    console: ['index.html', page('ConsoleSyncLogPage'), ...texts],
}
let over = false
console.log('first load, gzip         JavaScript')
const line = (name, js, remark = '') => console.log(`${name.padEnd(22)} ${kb(js)}${remark}`)
const first = JSON.parse(readFileSync(new URL('first-pages.json', dist), 'utf8'))
for (const [name, scripts] of Object.entries(first.pages)) {
    const js = [...scripts, ...first.texts.fr].reduce((sum, file) => sum + size(file), load(['index.html']))
    if (js > BUDGET) over = true
    line(name, js, js > BUDGET ? '  over the budget of 180 KB' : '')
}
for (const [name, keys] of Object.entries(areas)) line(name, load(keys))
const sheet = readdirSync(new URL('assets/', dist)).find((file) => file.endsWith('.css'))
console.log(`the style sheet        ${kb(size(`assets/${sheet}`))}`)
if (over) process.exit(1)
