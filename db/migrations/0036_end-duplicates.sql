-- A referral that asks for what another open one of the same person asks for ends as its duplicate, and names it.
create index referrals_by_goes_on on referrals (((outcome ->> 'goesOn')::uuid)) where outcome ->> 'kind' = 'duplicate';
