import { useParams } from 'react-router'
import { AddToCart } from '@/features/cart/components/AddToCart'
import { ProductView } from '@/features/catalogue/components/ProductView'
import { Reviews } from '@/features/reviews/components/Reviews'
import { WishButton } from '@/features/wishlist/components/WishButton'

export function Component() {
  const { slug = '' } = useParams()
  return (
    <ProductView
      key={slug}
      idOrSlug={slug}
      action={(product) => (
        <>
          <AddToCart product={product} />
          <WishButton product={product.id} />
        </>
      )}
      more={(product) => <Reviews product={product.id} />}
    />
  )
}
