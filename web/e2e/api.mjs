// The public API as any other client calls it: journeys set their stage with it, never their result.
import assert from 'node:assert/strict'
import { address, password } from './stage.mjs'

/** @returns what somebody may do over the API: get, post, put, patch, remove, upload */
export async function as(email) {
    const signed = await call('POST', '/api/v1/token', { email, password })
    return callers({ authorization: `Bearer ${signed.access}` })
}

export function guest(language = 'fr') {
    return callers({ 'accept-language': language })
}

function callers(headers) {
    const with_ = (method) => (path, body) => call(method, path, body, headers)
    return {
        get: with_('GET'),
        post: with_('POST'),
        put: with_('PUT'),
        patch: with_('PATCH'),
        remove: with_('DELETE'),
        upload: async (path, name, content, kind, fields = {}) => {
            const form = new FormData()
            form.set('file', new Blob([content], { type: kind }), name)
            for (const [field, value] of Object.entries(fields)) form.set(field, value)
            return answer('POST', path, await fetch(address + path, { method: 'POST', body: form, headers }))
        },
    }
}

async function call(method, path, body, headers = {}) {
    const given = body === undefined ? {} : { 'content-type': 'application/json' }
    return answer(
        method,
        path,
        await fetch(address + path, {
            method,
            headers: { ...headers, ...given },
            body: body === undefined ? undefined : JSON.stringify(body),
        }),
    )
}

async function answer(method, path, response) {
    const text = await response.text()
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text.slice(-700)}`)
    return text === '' ? null : JSON.parse(text)
}
