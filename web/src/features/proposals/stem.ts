/** A file's name as a definition may be called: `Tarif Été 2026.xlsx` is `tarif-ete-2026`. */
export function stemOf(fileName: string): string {
  const plain = fileName
    .replace(/(\.\w{1,5})+$/, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return plain.replace(/-+$/, '') || 'nouvelle-correspondance'
}
