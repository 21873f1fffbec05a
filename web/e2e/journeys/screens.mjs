import { address, inspect, signIn, visitor } from '../stage.mjs'

const OPEN = [
    ['home', '/'],
    ['catalogue', '/catalogue'],
    ['catalogue-list', '/catalogue?view=list&in_stock=true&ordering=price'],
    ['search-none', '/catalogue?search=zzzzqqqq'],
    ['product', '/produits/1'],
    ['product-missing', '/produits/no-such-part-999999999'],
    ['vendor-profile', '/vendeurs/pieces-tunis'],
    ['cart-empty', '/panier'],
    ['sign-in', '/connexion'],
    ['sign-up', '/inscription'],
    ['password-forgotten', '/mot-de-passe-oublie'],
    ['password-new', '/reset-password?token=none'],
    ['faq', '/aide'],
    ['legal', '/mentions-legales'],
    ['privacy', '/confidentialite'],
    ['withdrawal', '/retractation'],
    ['contact', '/contact'],
    ['terms', '/pages/conditions-generales'],
    ['newsletter-end', '/newsletter/unsubscribe?token=none'],
    ['card-return', '/payment-return'],
    ['missing', '/no-such-page'],
]
const OWN = [
    ['orders', '/compte/commandes'],
    ['wishlist', '/compte/envies'],
    ['garage', '/compte/garage'],
    ['returns', '/compte/retours'],
    ['invoices', '/compte/factures'],
    ['disputes', '/compte/litiges'],
    ['tickets', '/compte/aide'],
    ['ticket-new', '/compte/aide/nouvelle'],
    ['addresses', '/compte/adresses'],
    ['profile', '/compte/profil'],
    ['security', '/compte/securite'],
    ['notices', '/compte/notifications'],
    ['own-data', '/compte/donnees'],
]

/** Every screen anybody may open, at rest, looked at by axe; told to share, every other one. */
export async function everyScreenIsSound(browser, { share, ...options }) {
    const ours = (screens) => screens.filter((_, place) => share === undefined || place % 2 === share)
    const guest = await visitor(browser, options)
    for (const [name, path] of ours(OPEN)) {
        await guest.page.goto(address + path)
        await inspect(guest, name)
    }
    await signIn(guest.page, 'buyer@demo.aloauto.tn')
    for (const [name, path] of ours(OWN)) {
        await guest.page.goto(address + path)
        await inspect(guest, name)
    }
    await guest.context.close()
}
