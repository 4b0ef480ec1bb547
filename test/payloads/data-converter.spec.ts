import { randomBytes } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow';
import { createDataConverter } from '../../payloads/data-converter';

const converter = loadDataConverter(createDataConverter([{ id: 'k1', secret: randomBytes(32) }], 'default'));
const failure = () => ApplicationFailure.nonRetryable('Maria was not at home', 'gate-closed', { phone: '555 0142' });

describe('A failure on its way to Temporal', () => {
  it('shows its type, and neither its message, its stack nor its details', async () => {
    const written = await encodeErrorToFailure(converter, failure());
    expect(written.applicationFailureInfo?.type).toBe('gate-closed');
    expect(written.message).toBe('Encoded failure');
    expect(JSON.stringify(written)).not.toMatch(/Maria|0142|data-converter\.spec/);
  });

  it('says everything again to whoever holds the key', async () => {
    const read = await decodeOptionalFailureToOptionalError(
      converter,
      await encodeErrorToFailure(converter, failure()),
    );
    expect(read).toMatchObject({
      message: 'Maria was not at home',
      type: 'gate-closed',
      details: [{ phone: '555 0142' }],
    });
  });
});
