// A browser on the real stack, and what every journey needs of it. Nothing here stands in for the API.
import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const address = process.env.ALOAUTO_WEB_URL ?? 'http://127.0.0.1:4173'
export const password = 'Demo-Piston-2026'
const screens = new URL('../screens/', import.meta.url).pathname
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** The line a browser writes for an answer the journey provokes on purpose. */
const PROVOKED = /status of (401|404|409|422)/

export async function openBrowser() {
    mkdirSync(screens, { recursive: true })
    return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
}

/** The visitors of each browser, the last one last. */
const visitors = new Map()

/** Where the visitor who came last with this browser stands, and what the page says: for a journey that came to no end. */
export async function whereItStood(browser) {
    const { page, refusals } = visitors.get(browser)?.findLast((one) => !one.page.isClosed()) ?? {}
    if (!page) return ''
    const words = await page
        .locator('main')
        .innerText({ timeout: 2_000 })
        .catch(() => '')
    return [page.url(), ...refusals.slice(-5), words.slice(0, 600)].join('\n')
}

export async function visitor(browser, { language = 'fr', width = 1280, scheme = 'light' } = {}) {
    const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 844 : 900 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(45_000)
    const page = await context.newPage()
    const complaints = []
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
    page.on('console', (message) => {
        if (message.type() === 'error' && !PROVOKED.test(message.text())) complaints.push(message.text())
    })
    const refusals = []
    page.on('response', (answer) => {
        if (answer.status() >= 400)
            refusals.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
    })
    page.on('requestfailed', (request) =>
        refusals.push(`${request.failure()?.errorText} ${request.method()} ${request.url()}`),
    )
    visitors.set(browser, [...(visitors.get(browser) ?? []), { page, refusals }])
    await page.addInitScript((chosen) => localStorage.setItem('aloauto.language', chosen), language)
    return { page, context, complaints, language, width }
}

export async function signIn(page, email) {
    await page.goto(`${address}/connexion`)
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.locator('form:has(input[name=password]) button[type=submit]').click()
    await page.waitForURL((url) => url.pathname !== '/connexion')
}

/** What stands on a page that is not there yet. */
const UNDER_WAY = '.first-view, main [aria-busy=true], main .mantine-Skeleton-root'
const AT_REST_MS = 150

/** The page at rest: no skeletons, nor any a moment later (a change of page shows them late), fonts there, network quiet. */
export async function settle(page) {
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(
        ([underWay, rest]) => {
            if (document.querySelector(underWay) !== null) window.restingSince = undefined
            else window.restingSince ??= Date.now()
            return Date.now() - window.restingSince > rest
        },
        [UNDER_WAY, AT_REST_MS],
    )
    await page.evaluate(() => {
        window.restingSince = undefined
        return document.fonts.ready
    })
}

export async function inspect({ page, complaints, language, width }, name) {
    await settle(page)
    await page.screenshot({ path: `${screens}${name}-${language}-${width}.png`, fullPage: true })
    const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(wider, 0, `${name} is ${wider} px wider than a screen of ${width}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter((violation) => ['serious', 'critical'].includes(violation.impact))
    assert.deepEqual(
        serious.map((violation) => `${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`),
        [],
        `axe on ${name}`,
    )
    assert.deepEqual(complaints, [], `the console on ${name}`)
}
