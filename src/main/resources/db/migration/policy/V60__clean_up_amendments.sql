-- What a published round decided to amend, until it is amended.
create table clean_up_amendment (
    clean_up uuid         not null references clean_up,
    item     bigint       not null,
    unit     uuid         not null,
    title    varchar(300) not null,
    due      date         not null,
    done_on  date,
    -- the relation that tells of the amendment; null where a new version of the document itself does, or where it is gone
    relation uuid,
    primary key (clean_up, item)
);
create index clean_up_amendment_open on clean_up_amendment (item) where done_on is null;
create index clean_up_amendment_relation on clean_up_amendment (relation) where relation is not null;
