-- An enterprise's activity: for whom it is, on what conditions, and how the unit was given back.
alter table booking add column organisation_name text;
alter table booking add column conditions text;

create table booking_hand_back (
    booking    text primary key references booking,
    at         timestamptz not null,
    checked_by text        not null,
    in_order   boolean     not null,
    words      text check (in_order or words is not null),
    photo      text
);
