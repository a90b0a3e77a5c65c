-- Photos of the papers for an enterprise's activity: a permit, a plan; in the order in which they were added.
create table booking_paper (
    booking  text    not null references booking,
    photo    text    not null,
    position integer not null,
    primary key (booking, photo)
);
