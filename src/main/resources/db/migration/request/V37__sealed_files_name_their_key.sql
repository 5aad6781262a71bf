-- Whatever lies closed in the store of files names its key beside it, as the files of requests do since V36.
alter table request_rectification_file add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_rectification_file alter sealed_with drop default;

alter table request_mail add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_mail alter sealed_with drop default;
update request_mail set sealed_with = '' where stored is null;

alter table request_seal add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_seal alter sealed_with drop default;
update request_seal set sealed_with = '' where stored is null;

-- A file that was erased hangs on no key.
update request_file set sealed_with = '' where erased_on is not null;
