import { withoutTemporal } from '../engines/temporal.mjs';

/** What the worker and the api are told; whatever else the person set (such as OPENAI_*) is passed on. */
export function environments({ env, plan, credentials, dataFolder }) {
  const common = {
    ...(plan.own.temporal ? withoutTemporal(env) : env),
    FOLLOWTHROUGH_MODE: env.FOLLOWTHROUGH_MODE || 'development',
    TEMPORAL_ADDRESS: plan.temporal,
    TEMPORAL_NAMESPACE: plan.namespace,
    PAYLOAD_KEYS: env.PAYLOAD_KEYS || credentials.payloadKeys.map(({ id, key }) => `${id}:${key}`).join(','),
  };
  const urlAs = (role) => {
    const url = new URL(plan.postgres);
    url.username = `followthrough_${role}`;
    url.password = credentials.roles[role];
    return url.href;
  };
  return {
    prepare: { ...common, DATABASE_URL: plan.postgres, FOLLOWTHROUGH_CREDENTIALS: credentials.path },
    worker: {
      ...common,
      DATABASE_URL: urlAs('worker'),
      OUTBOX_DIR: `${dataFolder}/outbox`,
      WATCH_PORT: String(plan.workerWatch),
    },
    api: {
      ...common,
      DATABASE_URL: urlAs('api'),
      HOST: '127.0.0.1',
      PORT: String(plan.port),
      EVALUATIONS_DIR: env.EVALUATIONS_DIR || `${dataFolder}/evaluations`,
      ...(plan.uiPort && { TEMPORAL_UI_URL: `http://127.0.0.1:${plan.uiPort}` }),
    },
  };
}
