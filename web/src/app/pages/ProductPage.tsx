import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import { AddToCart } from '@/features/cart/components/AddToCart'
import { ProductView } from '@/features/catalogue/components/ProductView'
import { WishButton } from '@/features/wishlist/components/WishButton'

// Below the first screen, with a form of its own: it comes after what the visitor came for.
const Reviews = lazy(async () => ({
  default: (await import('@/features/reviews/components/Reviews')).Reviews,
}))

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
      more={(product) => (
        <Suspense>
          <Reviews product={product.id} />
        </Suspense>
      )}
    />
  )
}
