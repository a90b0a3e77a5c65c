-- The page of the draws shows the latest first.
create index ix_slot_draw_starts_at on slot_draw (starts_at desc);
