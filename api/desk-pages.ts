import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { Problem } from './problem';

/**
 * The built desk: its files, its one page for every address that is a page of it, and the form on which people ask for
 * help themselves. No browser keeps that one: whoever comes back with "back" finds nothing of what was typed.
 */
export const deskPages = (folder: string): Router =>
  Router()
    .use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
    .get('/help', aPage(join(folder, 'help.html'), 'no-store'))
    .use(express.static(folder, { index: false, redirect: false, cacheControl: false }))
    .use(aPage(join(folder, 'index.html'), 'no-cache'));

/** The desk finds by itself which page an address means. What a program asks for, or looks like a file, is no page. */
const aPage =
  (file: string, cacheControl: 'no-cache' | 'no-store'): RequestHandler =>
  (request, response, next) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && request.accepts('html') && !/\.\w+$/.test(request.path);
    if (!isPage) return next();
    response.set('Cache-Control', cacheControl);
    response.sendFile(file, { cacheControl: false }, (fault) => {
      if (fault && !response.headersSent) next(notBuilt());
    });
  };

const notBuilt = (): Problem =>
  new Problem(
    'route-unknown',
    'The desk is not built yet. Build it with "npm run build:desk", then load this page again.',
  );
