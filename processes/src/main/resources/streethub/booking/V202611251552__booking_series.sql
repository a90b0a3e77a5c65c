-- What bookings of the same slot week by week have in common.
alter table booking add column series text;

create index ix_booking_series on booking (series, starts_at) where series is not null;
