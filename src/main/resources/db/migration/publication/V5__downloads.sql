-- Files of a version in the official layout, made once and kept.
create table version_download (
    item    bigint      not null,
    version integer     not null,
    format  varchar(10) not null,
    file    uuid        not null,
    primary key (item, version, format),
    foreign key (item, version) references item_version
);
