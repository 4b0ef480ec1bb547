import { spawn } from 'node:child_process';

/** Opens a page where there is somebody to see it; where there is not, its address has been printed. */
export function openBrowser(url, env) {
  const command = env.CI ? undefined : opener(env);
  if (!command) return;
  const [program, ...args] = command;
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

function opener(env) {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
