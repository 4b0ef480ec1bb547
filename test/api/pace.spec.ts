import { countedAddress, createPace } from '../../api/self-referral/pace';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 15) + second * 1_000);

describe('Forms from the public', () => {
  it('are taken up to 20 from one address in ten minutes; then the sender hears how long to wait', () => {
    const { secondsToWait } = createPace();
    for (let second = 0; second < 20; second += 1) expect(secondsToWait('192.0.2.1', at(second))).toBe(0);
    expect(secondsToWait('192.0.2.1', at(60))).toBe(540);
    expect(secondsToWait('192.0.2.2', at(60))).toBe(0);
    expect(secondsToWait('192.0.2.1', at(599))).toBe(1);
    expect(secondsToWait('192.0.2.1', at(600))).toBe(0);
  });

  it('are taken up to 200 from all, so that many addresses are no way around it', () => {
    const { secondsToWait } = createPace();
    for (let n = 0; n < 200; n += 1) expect(secondsToWait(`192.0.2.${n}`, at(0))).toBe(0);
    expect(secondsToWait('198.51.100.1', at(300))).toBe(300);
    expect(secondsToWait('198.51.100.1', at(600))).toBe(0);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:db8:1:2::7', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, 'unknown'],
  ])('from %s count for %s: an IPv6 household is one', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});
