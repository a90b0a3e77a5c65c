-- By-law of the venue: how many bookings all who live behind one door may have open; null sets no limit.
alter table venue add column most_of_household integer check (most_of_household > 0);
