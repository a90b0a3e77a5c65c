-- How many bookings one holder may have open in a venue's hot hours; null sets no limit.
alter table venue add column most_hot_open integer check (most_hot_open > 0);
