export { referral } from './referral/referral';
