import { AddOne } from '@/features/cart/components/AddToCart'
import { CatalogueView } from '@/features/catalogue/components/CatalogueView'

export function Component() {
  return <CatalogueView action={(product) => <AddOne product={product} />} />
}
