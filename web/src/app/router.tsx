import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { CrashPage } from './pages/CrashPage'
import { ShopLayout } from './layouts/ShopLayout'

const shop: RouteObject[] = [
  { index: true, lazy: () => import('./pages/HomePage') },
  { path: 'catalogue', lazy: () => import('./pages/CataloguePage') },
  { path: 'produits/:slug', lazy: () => import('./pages/ProductPage') },
  { path: 'vendeurs/:slug', lazy: () => import('./pages/VendorPage') },
  { path: 'panier', lazy: () => import('./pages/CartPage') },
  { path: 'connexion', lazy: () => import('./pages/SignInPage') },
  { path: 'inscription', lazy: () => import('./pages/SignUpPage') },
  { path: 'mot-de-passe-oublie', lazy: () => import('./pages/ForgotPasswordPage') },
  { path: 'reset-password', lazy: () => import('./pages/NewPasswordPage') },
  { path: 'verify-email', lazy: () => import('./pages/VerifyEmailPage') },
  { path: 'vendre', lazy: () => import('./pages/ApplyPage') },
  { path: 'payment-return', lazy: () => import('./pages/CardReturnPage') },
  { path: 'commande', lazy: () => import('./pages/CheckoutPage') },
  { path: 'aide', lazy: () => import('./pages/FaqPage') },
  { path: 'pages/:slug', lazy: () => import('./pages/PublishedContentPage') },
  { path: 'newsletter/confirm', lazy: () => import('./pages/NewsletterConfirmPage') },
  { path: 'newsletter/unsubscribe', lazy: () => import('./pages/NewsletterEndPage') },
  { path: 'mentions-legales', lazy: () => import('./pages/LegalPage') },
  { path: 'confidentialite', lazy: () => import('./pages/PrivacyPage') },
  { path: 'retractation', lazy: () => import('./pages/WithdrawalPage') },
  { path: 'contact', lazy: () => import('./pages/ContactPage') },
]

/** What mails name in the API's words. */
const mailed: RouteObject[] = [
  'orders/:id',
  'returns/:id',
  'support/tickets/:id',
  'disputes/:id',
  'products/:id',
  'vendor',
  'vendor/orders/:id',
  'vendor/files/:id',
  'vendor/returns/:id',
].map((path) => ({ path, lazy: () => import('./pages/FollowLinkPage') }))

const account: RouteObject = {
  path: 'compte',
  lazy: () => import('./layouts/AccountLayout'),
  children: [
    { index: true, element: <Navigate to="commandes" replace /> },
    { path: 'profil', lazy: () => import('./pages/ProfilePage') },
    { path: 'factures', lazy: () => import('./pages/InvoicesPage') },
    { path: 'litiges', lazy: () => import('./pages/DisputesPage') },
    { path: 'litiges/:id', lazy: () => import('./pages/DisputePage') },
    { path: 'securite', lazy: () => import('./pages/SecurityPage') },
    { path: 'notifications', lazy: () => import('./pages/NoticesPage') },
    { path: 'donnees', lazy: () => import('./pages/OwnDataPage') },
    { path: 'adresses', lazy: () => import('./pages/AddressesPage') },
    { path: 'commandes', lazy: () => import('./pages/OrdersPage') },
    { path: 'commandes/:id', lazy: () => import('./pages/OrderPage') },
    { path: 'envies', lazy: () => import('./pages/WishlistPage') },
    { path: 'retours', lazy: () => import('./pages/ReturnsPage') },
    { path: 'garage', lazy: () => import('./pages/GaragePage') },
    { path: 'aide', lazy: () => import('./pages/TicketsPage') },
    { path: 'aide/nouvelle', lazy: () => import('./pages/NewTicketPage') },
    { path: 'aide/:id', lazy: () => import('./pages/TicketPage') },
  ],
}

const vendor: RouteObject = {
  path: 'vendeur',
  lazy: () => import('./layouts/VendorLayout'),
  children: [
    { index: true, lazy: () => import('./pages/VendorHomePage') },
    { path: 'flux', lazy: () => import('./pages/FeedsPage') },
    { path: 'correspondance', lazy: () => import('./pages/VendorMappingPage') },
    { path: 'fichiers', lazy: () => import('./pages/VendorFilesPage') },
    { path: 'fichiers/:id', lazy: () => import('./pages/FilePage') },
    { path: 'commandes', lazy: () => import('./pages/VendorOrdersPage') },
    { path: 'commandes/:id', lazy: () => import('./pages/VendorOrderPage') },
    { path: 'pieces', lazy: () => import('./pages/VendorPartsPage') },
    { path: 'pieces/nouvelle', lazy: () => import('./pages/VendorNewPartPage') },
    { path: 'pieces/:id', lazy: () => import('./pages/VendorPartPage') },
    { path: 'retours', lazy: () => import('./pages/ReturnsToDecidePage') },
    { path: 'factures', lazy: () => import('./pages/InvoicesPage') },
    { path: 'codes', lazy: () => import('./pages/CouponsPage') },
    { path: 'boutique', lazy: () => import('./pages/ShopSettingsPage') },
    { path: 'releve', lazy: () => import('./pages/StatementPage') },
    { path: 'litiges', lazy: () => import('./pages/VendorDisputesPage') },
    { path: 'litiges/:id', lazy: () => import('./pages/DisputePage') },
    { path: 'cles-sftp', lazy: () => import('./pages/SftpKeysPage') },
  ],
}

const console: RouteObject = {
  path: 'console',
  lazy: () => import('./layouts/ConsoleLayout'),
  children: [
    { index: true, element: <Navigate to="routes" replace /> },
    { path: 'routes', lazy: () => import('./pages/ConsoleRoutesPage') },
    { path: 'definitions', lazy: () => import('./pages/ConsoleDefinitionsPage') },
    { path: 'correspondance', lazy: () => import('./pages/ConsoleMappingPage') },
    { path: 'definitions/:kind/:id', lazy: () => import('./pages/ConsoleDefinitionPage') },
    { path: 'alertes', lazy: () => import('./pages/ConsoleAlertsPage') },
    { path: 'liaisons', lazy: () => import('./pages/ConsoleLinksPage') },
    { path: 'liaisons/:id', lazy: () => import('./pages/ConsoleLinkPage') },
    { path: 'commandes-en-route', lazy: () => import('./pages/ConsoleOrdersOnTheirWayPage') },
    { path: 'fiabilite', lazy: () => import('./pages/ConsoleReliabilityPage') },
    { path: 'journal', lazy: () => import('./pages/ConsoleSyncLogPage') },
    { path: 'journal/:id', lazy: () => import('./pages/ConsoleSyncRunPage') },
    { path: 'flux', lazy: () => import('./pages/FeedsPage') },
    { path: 'fichiers', lazy: () => import('./pages/ConsoleFilesPage') },
    { path: 'fichiers/:id', lazy: () => import('./pages/FilePage') },
    { path: 'demandes', lazy: () => import('./pages/ConsoleTicketsPage') },
    { path: 'demandes/:id', lazy: () => import('./pages/ConsoleTicketPage') },
    { path: 'vendeurs', lazy: () => import('./pages/ConsoleVendorsPage') },
    { path: 'vendeurs/:slug', lazy: () => import('./pages/ConsoleVendorPage') },
    { path: 'categories', lazy: () => import('./pages/ConsoleCategoriesPage') },
    { path: 'codes', lazy: () => import('./pages/CouponsPage') },
    { path: 'tarifs', lazy: () => import('./pages/ConsoleTariffsPage') },
    { path: 'paiements', lazy: () => import('./pages/ConsolePaymentsPage') },
    { path: 'contenu', lazy: () => import('./pages/ConsoleContentPage') },
    { path: 'messages', lazy: () => import('./pages/ConsoleMessagesPage') },
    { path: 'comptes', lazy: () => import('./pages/ConsolePeoplePage') },
    { path: 'avis', lazy: () => import('./pages/ConsoleReviewsPage') },
    { path: 'retours', lazy: () => import('./pages/ReturnsToDecidePage') },
    { path: 'litiges', lazy: () => import('./pages/ConsoleDisputesPage') },
    { path: 'litiges/:id', lazy: () => import('./pages/DisputePage') },
    { path: 'factures', lazy: () => import('./pages/InvoicesPage') },
    { path: 'activite', lazy: () => import('./pages/ConsoleActivityPage') },
  ],
}

export const router = createBrowserRouter([
  {
    element: <ShopLayout />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <CrashPage />,
        children: [
          ...shop,
          ...mailed,
          account,
          vendor,
          console,
          { path: '*', lazy: () => import('./pages/MissingPage') },
        ],
      },
    ],
  },
])
