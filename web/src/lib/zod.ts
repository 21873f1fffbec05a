import { z } from 'zod'

// Without this it tries `new Function` for speed, which our content security policy refuses and reports.
z.config({ jitless: true })

export { z }
