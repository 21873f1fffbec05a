// Fails when a language lacks a key or a plural form that another has, or when a placeholder differs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../src/i18n/', import.meta.url).pathname
const languages = ['fr', 'ar', 'en']
const PLURAL = /_(zero|one|two|few|many|other)$/
const complaints = []

function flat(value, prefix = '') {
    return Object.entries(value).flatMap(([key, entry]) =>
        typeof entry === 'object' ? flat(entry, `${prefix}${key}.`) : [[prefix + key, entry]],
    )
}

function placeholders(text) {
    return [...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1]).sort()
}

const names = new Set(languages.flatMap((language) => readdirSync(join(root, language))))
for (const name of names) {
    const texts = new Map()
    for (const language of languages) {
        try {
            texts.set(language, new Map(flat(JSON.parse(readFileSync(join(root, language, name), 'utf8')))))
        } catch (error) {
            complaints.push(`${language}/${name}: ${error.message}`)
            texts.set(language, new Map())
        }
    }
    const singles = new Set()
    const plurals = new Set()
    for (const keys of texts.values()) {
        for (const key of keys.keys()) {
            if (PLURAL.test(key)) plurals.add(key.replace(PLURAL, ''))
            else singles.add(key)
        }
    }
    for (const language of languages) {
        const keys = texts.get(language)
        for (const key of singles) {
            if (!keys.get(key)?.trim()) complaints.push(`${language}/${name}: ${key} is missing`)
            const french = texts.get('fr').get(key)
            if (
                french &&
                keys.has(key) &&
                placeholders(french).join() !== placeholders(keys.get(key)).join()
            ) {
                complaints.push(`${language}/${name}: ${key} has other placeholders than fr`)
            }
        }
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
        for (const base of plurals) {
            for (const form of forms) {
                if (!keys.get(`${base}_${form}`)?.trim())
                    complaints.push(`${language}/${name}: ${base}_${form} is missing`)
            }
        }
    }
}

if (complaints.length > 0) {
    console.error(complaints.join('\n'))
    console.error(`${complaints.length} translation faults`)
    process.exit(1)
}
console.log(`translations: ${names.size} files equal in ${languages.join(', ')}`)
