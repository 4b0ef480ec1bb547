import { z } from 'zod';

// The page may run no code that it makes from strings. zod would try when the first schema is built, so this comes first.
z.config({ jitless: true });
