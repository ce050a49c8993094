import { z } from 'zod'

// The content security policy forbids `new Function`, which zod otherwise probes for.
z.config({ jitless: true })
