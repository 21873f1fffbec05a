import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { targetOf, withAnswer, withTarget } from './mapping-text'

const TEXT = `# proposé
description: tarif.csv
dialect: {missingValues: ["", "-"]}
fields:
  - {name: "Code", target: reference}
  - {name: "Libellé", target: name}
  - {name: "Prix", target: price}
  - {name: "Dispo", target: quantity, values: {"Oui": "5", "Non": "0"}}
  - {target: category, constant: "À compléter"}
`

interface Mapping {
  mode?: string
  dialect: Record<string, unknown>
  fields: { name?: string; target: string; [word: string]: unknown }[]
}

function field(text: string, target: string) {
  return (parse(text) as Mapping).fields.find((entry) => entry.target === target)
}

function asked(about: string, text = '') {
  return { about, text, answers: [] }
}

describe('a column', () => {
  test('becomes another field, which no other column is any more', () => {
    const text = withTarget(TEXT, { header: 'Libellé', position: 2 }, 'category')
    expect(field(text, 'category')).toEqual({ name: 'Libellé', target: 'category' })
    expect(field(text, 'name')).toBeUndefined()
    expect(targetOf(text, { header: 'Libellé', position: 2 })).toBe('category')
    expect(text).toContain('# proposé')
  })
  test('that was left alone is taken in, and left alone again', () => {
    const text = withTarget(TEXT, { header: 'Marque', position: 5 }, 'brand')
    expect(field(text, 'brand')).toEqual({ name: 'Marque', target: 'brand' })
    expect(field(withTarget(text, { header: 'Marque', position: 5 }, null), 'brand')).toBeUndefined()
  })
  test('without a header is known by its place', () => {
    expect(field(withTarget(TEXT, { header: '', position: 6 }, 'brand'), 'brand')).toMatchObject({
      position: 6,
    })
  })
  test('is found by another name it has', () => {
    const text = 'fields:\n  - name: Prix TTC\n    aliases: ["Tarif public", PV]\n    target: price\n'
    expect(targetOf(text, { header: 'tarif public', position: 3 })).toBe('price')
  })
})

describe('an answer', () => {
  test('says what the file is and how its prices are written', () => {
    expect((parse(withAnswer(TEXT, asked('mode'), 'full')) as Mapping).mode).toBe('full')
    expect(field(withAnswer(TEXT, asked('tax'), 'HT'), 'price')).toMatchObject({ tax: 'HT' })
    expect((parse(withAnswer(TEXT, asked('decimalChar'), '.')) as Mapping).dialect).toMatchObject({
      decimalChar: '.',
      groupChar: ',',
    })
  })
  test('says how many pieces a word stands for; none stays none', () => {
    const question = asked('quantity', 'Combien de pièces comptent pour « Oui » ? (proposé : 5)')
    expect(field(withAnswer(TEXT, question, '10'), 'quantity')?.values).toEqual({ Oui: '10', Non: '0' })
  })
  test('gives the whole file a category', () => {
    const question = asked('category', 'Aucune colonne ne ressemble à « category » : laquelle est-ce ?')
    expect(field(withAnswer(TEXT, question, 'Filtres à huile'), 'category')).toEqual({
      target: 'category',
      constant: 'Filtres à huile',
    })
  })
  test('says what the vendor’s words mean', () => {
    const text = TEXT.replace(
      '{target: category, constant: "À compléter"}',
      '{name: Famille, target: category}',
    )
    const question = asked('category', 'Quelle catégorie de la boutique est-ce : Freinage, Frein AV ?')
    expect(field(withAnswer(text, question, 'Plaquettes de frein'), 'category')?.values).toEqual({
      Freinage: 'Plaquettes de frein',
      'Frein AV': 'Plaquettes de frein',
    })
  })
})

test('a text that is no YAML stays as it is', () => {
  expect(withAnswer('a: [', asked('mode'), 'full')).toBe('a: [')
  expect(targetOf('a: [', { header: 'x', position: 1 })).toBeNull()
})
