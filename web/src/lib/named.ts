interface Named {
  name: string
  name_ar?: string | null
  name_en?: string | null
}

/** The name in the reader's language; the French one where nobody wrote another. */
export function named(thing: Named, language: string): string {
  const own = language === 'ar' ? thing.name_ar : language === 'en' ? thing.name_en : null
  return own || thing.name
}
