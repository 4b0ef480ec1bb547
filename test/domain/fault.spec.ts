import { faultOf } from '../../domain/fault';

describe('What a log may say of an error', () => {
  it('is its kind, its code and its places, and not a word of what broke it', () => {
    const broken = Object.assign(new RangeError('Odalys Quill, 1990-01-01,\n  at home'), { code: '22P02' });
    const fault = faultOf(broken);
    expect(fault).toMatchObject({ fault: 'RangeError', code: '22P02', where: expect.stringContaining('fault.spec') });
    expect(JSON.stringify(fault)).not.toMatch(/Odalys|1990|home/);
  });

  it('is little of what is no error at all', () => {
    expect(faultOf('Odalys')).toEqual({ fault: 'string' });
  });
});
