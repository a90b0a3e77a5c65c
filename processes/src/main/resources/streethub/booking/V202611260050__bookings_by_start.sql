-- The list of a whole subdistrict reads on from the latest beginning; without this it sorts every booking there ever was.
create index ix_booking_start on booking (starts_at desc, number desc);
