-- When a word of the device last arrived, by the hub's clock: silence is no matter of the sensor's.
alter table device rename column online_at to heard_at;
update device set heard_at = greatest(heard_at, least(last_seen, now())) where last_seen is not null;
