import { useParams } from 'react-router'
import { AddOne } from '@/features/cart/components/AddToCart'
import { VendorView } from '@/features/catalogue/components/VendorView'

export function Component() {
  const { slug = '' } = useParams()
  return <VendorView key={slug} slug={slug} action={(product) => <AddOne product={product} />} />
}
