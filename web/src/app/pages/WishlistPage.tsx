export { WishlistView as Component } from '@/features/wishlist/components/WishlistView'
