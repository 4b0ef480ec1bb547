import type { RequestHandler } from 'express';

/** Styles may be inline because the desk's components write a few of their own; scripts come from our files alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const A_YEAR_SECONDS = 31_536_000;

/** For all that is ours. Temporal's own pages bring their own. A browser that was here by https comes back by no other way. */
export const securityHeaders =
  ({ publicUrl }: { readonly publicUrl?: string | undefined }): RequestHandler =>
  (_request, response, next) => {
    response.set({
      ...(publicUrl?.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${A_YEAR_SECONDS}` }),
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    next();
  };
