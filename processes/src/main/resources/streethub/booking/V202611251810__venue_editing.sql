-- Counts the changes to the venue and its units, so that whoever saves second what two have edited is told.
alter table venue add column version integer not null default 0;

-- Since when hot hours have their soft cap, and slots are given by lot; null where they have not or nobody has noted it.
alter table venue add column hot_cap_since timestamptz;
alter table bookable_unit add column lottery_since timestamptz;

-- Numbers of venues that managers enter.
create sequence venue_number;
