import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where engines are kept between clones: one folder per user, engine and version. */
export function cacheFolder(env, engine, version) {
  return join(userCache(env), 'followthrough', engine, version);
}

function userCache(env) {
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? tmpdir();
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
