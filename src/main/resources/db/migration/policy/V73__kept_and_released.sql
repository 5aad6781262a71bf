-- The day of the clean-up round that keeps it in force, until its text names another end of its validity.
alter table policy_document add column kept_on date;

-- What a document did to the validity of others does not count once it has left the library.
update policy_relation set stage = 'PROPOSED'
where stage = 'CONFIRMED' and kind in ('AMENDS', 'REPLACES', 'ABOLISHES', 'LAPSES')
  and source in (select item from policy_document where withdrawn);
