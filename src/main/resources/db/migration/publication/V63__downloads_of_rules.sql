-- The files kept so far had signature, date, note and attachments from beside the text, and rules their signed order:
-- they are made anew when asked for.
delete from version_download;
-- 题注 in the file of a rule; another one asks for another file.
alter table version_download add column head_note text;
