import { useParams } from 'react-router'
import { AddToCart } from '@/features/cart/components/AddToCart'
import { ProductView } from '@/features/catalogue/components/ProductView'

export function Component() {
  const { slug = '' } = useParams()
  return <ProductView key={slug} idOrSlug={slug} action={(product) => <AddToCart product={product} />} />
}
