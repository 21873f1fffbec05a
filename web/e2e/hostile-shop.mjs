// A vendor, a buyer and a clerk who write hostile texts wherever the public API takes words, and the way back.
import assert from 'node:assert/strict'
import { as, guest } from './api.mjs'
import { ALL, CORPUS, SHORT } from './corpus.mjs'

const PASSWORD = 'Demo-Piston-2026'
const CATEGORY = 'disques-de-frein'
const PAGE = 'retours'
const IN_ALL = { fr: SHORT, ar: SHORT, en: SHORT }

/** Fills a shop of its own; `clear` takes away again what others would stumble over. */
export async function aHostileShop() {
    const admin = await as('admin@demo.aloauto.tn')
    const shop = { undo: [], refused: [] }
    await openShop(shop, admin)
    await fillShelves(shop, admin)
    await trade(shop)
    await talk(shop)
    await sendFile(shop)
    await publish(shop, admin)
    shop.clear = async () => {
        for (const undo of shop.undo.reverse()) await undo()
    }
    return shop
}

/** Says what was refused; whatever is taken has to be shown harmlessly. */
async function attempt(shop, what, call) {
    try {
        return await call()
    } catch (refusal) {
        assert.match(refusal.message, /: 4\d\d /, what)
        shop.refused.push(what)
        return null
    }
}

async function newcomer(role) {
    const email = `hostile.${role}.${Date.now()}@example.tn`
    await guest().post('/api/v1/auth/register', {
        email,
        password: PASSWORD,
        first_name: '<b data-n>top.ran=1',
        last_name: SHORT,
        phone: '22123456',
    })
    return email
}

function taxNumber() {
    const digits = String(Date.now() % 10_000_000).padStart(7, '0')
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (7 - index), 0)
    return `${digits}${'ABCDEFGHJKLMNPQRSTVWXYZ'[sum % 23]}AM000`
}

async function openShop(shop, admin) {
    shop.vendorEmail = await newcomer('vendor')
    const applicant = await as(shop.vendorEmail)
    const opened = await applicant.post('/api/v1/vendors', {
        company_name: `${SHORT} ${Date.now()}`,
        tax_number: taxNumber(),
        contact_email: shop.vendorEmail,
        contact_phone: '+21671123456',
        description: ALL.slice(0, 1900),
        address: SHORT,
        return_policy_fr: SHORT,
        return_policy_ar: SHORT,
    })
    await applicant.upload(
        '/api/v1/vendors/me/documents?kind=other',
        `${SHORT}.pdf`,
        '%PDF-1.4',
        'application/pdf',
    )
    await admin.post(`/api/v1/vendors/${opened.id}/activate`)
    shop.vendor = await as(shop.vendorEmail)
    shop.slug = opened.slug
    await attempt(shop, 'website', () =>
        shop.vendor.patch('/api/v1/vendors/me', { website: 'javascript:top.ran=1' }),
    )
    shop.undo.push(() => admin.post(`/api/v1/vendors/${opened.id}/suspend`, { reason: 'fin du parcours' }))
}

async function fillShelves(shop, admin) {
    const attribute = `/api/v1/categories/${CATEGORY}/attributes/naughty`
    await admin.put(attribute, {
        name: SHORT,
        name_ar: SHORT,
        kind: 'choice',
        choices: [SHORT, CORPUS[2]],
        unit: '<b data-n>',
    })
    shop.undo.push(() => admin.remove(attribute))
    shop.parts = []
    for (const [index, text] of CORPUS.entries()) {
        const part = await shop.vendor.post('/api/v1/products', {
            name: text,
            brand: text.slice(0, 80),
            reference: `${text.slice(0, 50)} ${Date.now()}`,
            sku: `N-${index}-${Date.now()}`,
            category: CATEGORY,
            price: 10 + index,
            stock_quantity: 50,
            description: ALL,
            attributes: { naughty: SHORT },
            references: [{ kind: 'oe', brand: text.slice(0, 80), value: text.slice(0, 80) }],
        })
        shop.parts.push(part)
    }
}

async function trade(shop) {
    shop.buyerEmail = await newcomer('buyer')
    const buyer = await as(shop.buyerEmail)
    const address = await buyer.post('/api/v1/addresses', {
        street: SHORT,
        street2: SHORT,
        city: SHORT,
        governorate: 'TN-11',
        postal_code: '1000',
        phone: '22123456',
    })
    for (const part of shop.parts.slice(0, 3)) {
        await buyer.post('/api/v1/carts/me/items', { product: part.id, quantity: 1 })
        await buyer.post('/api/v1/wishlists/me/items', { product: part.id })
    }
    const order = await buyer.post('/api/v1/orders', {
        shipping_address: address.id,
        billing_address: address.id,
        payment_method: 'cash',
        shipping_method: 'standard',
        notes: ALL.slice(0, 900),
    })
    shop.order = order
    await buyer.post('/api/v1/carts/me/items', { product: shop.parts[0].id, quantity: 1 })
    shop.vendorOrder = order.vendor_orders[0].id
    await buyer.post(`/api/v1/orders/${order.id}/confirm`)
    const parcel = await shop.vendor.post('/api/v1/shipments', {
        vendor_order: shop.vendorOrder,
        carrier: SHORT,
        tracking_number: SHORT,
    })
    for (const status of ['in_transit', 'delivered']) {
        await shop.vendor.post(`/api/v1/shipments/${parcel.id}/update_shipment_status`, { status })
    }
    const review = await buyer.post(`/api/v1/products/${shop.parts[0].id}/reviews`, {
        rating: 4,
        title: SHORT,
        body: ALL.slice(0, 1900),
    })
    await shop.vendor.post(`/api/v1/reviews/${review.id}/answer`, { answer: ALL.slice(0, 1900) })
    shop.returned = await buyer.post('/api/v1/returns', {
        order_item: order.items[0].id,
        quantity_returned: 1,
        reason: 'defective',
        description: ALL.slice(0, 1900),
    })
    shop.dispute = await buyer.post('/api/v1/disputes', {
        vendor_order: shop.vendorOrder,
        reason: 'other',
        message: ALL.slice(0, 1900),
    })
    shop.buyer = buyer
}

async function talk(shop) {
    shop.ticket = await shop.buyer.post('/api/v1/support/tickets', {
        subject: SHORT,
        message: ALL.slice(0, 1900),
    })
    const admin = await as('admin@demo.aloauto.tn')
    await admin.post(`/api/v1/support/tickets/${shop.ticket.id}/messages`, { message: ALL.slice(0, 1900) })
    await guest().post('/api/v1/content/contact-messages', {
        name: SHORT,
        email: shop.buyerEmail,
        subject: SHORT,
        message: ALL.slice(0, 1900),
    })
}

/** Through the feed of the demo's vendor: every row is refused, so that its shelves stay as they are. */
async function sendFile(shop) {
    const vendor = await as('vendor@demo.aloauto.tn')
    const rows = CORPUS.map((text, index) => {
        const cell = `"${text.replaceAll('"', '""')}"`
        return `N-${Date.now()}-${index};${cell};${cell};${cell};${cell};${cell};`
    })
    const file = ['Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE', ...rows, ''].join('\r\n')
    const name = `<img data-n src=x onerror=top.ran=1> ${Date.now()}.csv`
    shop.file = await vendor.upload(
        '/api/v1/integrations/file-uploads/upload-product-file',
        name,
        file,
        'text/csv',
    )
}

async function publish(shop, admin) {
    const before = await Promise.all(
        ['fr', 'ar', 'en'].map((language) => guest(language).get(`/api/v1/content/pages/${PAGE}`)),
    )
    const [fr, ar, en] = before.map(({ title, body }) => ({ title, body }))
    const hostile = { title: SHORT, body: ALL }
    const legal = before[0].legal ?? false
    await admin.put(`/api/v1/content/pages/${PAGE}`, { fr: hostile, ar: hostile, en: hostile, legal })
    shop.undo.push(() => admin.put(`/api/v1/content/pages/${PAGE}`, { fr, ar, en, legal }))
    const question = await admin.post('/api/v1/content/questions', {
        question: IN_ALL,
        answer: { fr: ALL, ar: ALL, en: ALL },
    })
    shop.undo.push(() => admin.remove(`/api/v1/content/questions/${question.id}`))
    await attempt(shop, 'link of a banner', () =>
        admin.post('/api/v1/content/banners', { text: IN_ALL, link: 'javascript:top.ran=1' }),
    )
    const banner = await admin.post('/api/v1/content/banners', { text: IN_ALL, link: '/catalogue' })
    shop.undo.push(() => admin.remove(`/api/v1/content/banners/${banner.id}`))
    const branch = await admin.post('/api/v1/categories', { name: `${SHORT} ${Date.now()}` })
    shop.undo.push(() => admin.remove(`/api/v1/categories/${branch.slug}`))
}
