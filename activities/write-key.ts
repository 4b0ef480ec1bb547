import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { insertKey, insertSystem } from '../db/key-store';
import { fingerprintOfKey, type KeyChange } from '../domain/key';
import type { RecordChange } from '../domain/record-change';

/** Names a system, or gives one a key. Of the key only the hash ever came here. */
export async function writeKey(tx: ISql, { by, at, body }: RecordChange<KeyChange>): Promise<void> {
  const { systemId } = body;
  const isNew =
    body.kind === 'system'
      ? await insertSystem(tx, { id: systemId, name: body.name })
      : await insertKey(tx, body, { by, at });
  if (!isNew) return;
  const key = body.kind === 'key' ? { keyId: body.keyId, fingerprint: fingerprintOfKey(body.tokenSha256) } : {};
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: body.kind === 'system' ? 'system-named' : 'key-made',
    facts: { systemId, ...key },
  });
}
