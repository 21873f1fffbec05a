import { Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { PageLoading } from '@/components/feedback/PageLoading'
import { Toasts } from '@/components/feedback/Toasts'
import { useMergeGuestCart } from '@/features/cart/useCart'
import { FocusOnNewPage } from './FocusOnNewPage'
import { Footer } from './Footer'
import { Header } from './Header'
import classes from './ShopLayout.module.css'
import { SkipLink } from './SkipLink'

/** The frame of every page: header with search, the page, footer. */
export function ShopLayout() {
  return (
    <Suspense fallback={null}>
      <Frame />
    </Suspense>
  )
}

function Frame() {
  useMergeGuestCart()
  return (
    <div className={classes.frame}>
      <SkipLink />
      <Header />
      <main id="contenu" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <Toasts />
      <FocusOnNewPage />
      <ScrollRestoration />
    </div>
  )
}
