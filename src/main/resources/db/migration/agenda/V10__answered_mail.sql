-- The mail that a mail answers, closed with the seal until it leaves and emptied then.
alter table outgoing_mail add column answers text not null default '';
