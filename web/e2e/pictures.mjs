// Pictures for journeys, drawn here so that none has to be kept: plain PNG files of one colour with a darker middle.
import { crc32, deflateSync } from 'node:zlib'

function chunk(kind, content) {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
    const whole = Buffer.alloc(body.length + 8)
    whole.writeUInt32BE(content.length)
    body.copy(whole, 4)
    whole.writeUInt32BE(crc32(body), body.length + 4)
    return whole
}

/** @param colour [red, green, blue] */
export function picture(colour, width = 400, height = 300) {
    const rows = Buffer.alloc(height * (1 + width * 3))
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const inside = Math.hypot(x - width / 2, y - height / 2) < height / 3
            const at = y * (1 + width * 3) + 1 + x * 3
            colour.forEach((value, index) => rows.writeUInt8(inside ? value >> 1 : value, at + index))
        }
    }
    const head = Buffer.alloc(13)
    head.writeUInt32BE(width)
    head.writeUInt32BE(height, 4)
    head.set([8, 2, 0, 0, 0], 8)
    return Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        chunk('IHDR', head),
        chunk('IDAT', deflateSync(rows)),
        chunk('IEND', Buffer.alloc(0)),
    ])
}
