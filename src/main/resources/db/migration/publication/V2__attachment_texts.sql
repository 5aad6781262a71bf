-- The words of attachments, by file: the same file is read once, whatever it is attached to.
create table attachment_text (
    file uuid primary key,
    text text not null
);
