-- Topics: their words are an item's, so they pass the same door; here stands only what they gather.
create table topic (
    id         uuid primary key,
    slug       varchar(60)  not null unique,
    manuscript uuid         not null,
    item       bigint,
    made_at    timestamptz  not null
);
create index topic_by_manuscript on topic (manuscript);
create index topic_by_item on topic (item);

-- What a section gathers by rule; the section is a heading of the item's text.
create table topic_rule (
    topic   uuid         not null references topic,
    heading varchar(100) not null,
    line    varchar(40) references catalogue_line,
    theme   varchar(100),
    words   varchar(200),
    unit    uuid,
    since   date,
    primary key (topic, heading)
);
create table topic_pick (
    topic    uuid         not null references topic,
    heading  varchar(100) not null,
    item     bigint       not null references item,
    position integer      not null,
    primary key (topic, heading, item)
);
