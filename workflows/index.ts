export { dangerAlert } from './alert/alert';
export { referral } from './referral/referral';
