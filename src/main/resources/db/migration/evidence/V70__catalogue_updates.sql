-- Each edition of the catalogue of what must be made public counts for the unit that keeps it.
insert into fact_kind (code, label, counting, position) values ('CATALOGUE', '公开目录更新', '次', 17) on conflict do nothing;
insert into fact_kind_word (kind, word, weight) values ('CATALOGUE', '目录更新', 84), ('CATALOGUE', '更新目录', 84),
    ('CATALOGUE', '调整目录', 84), ('CATALOGUE', '公开目录', 40) on conflict do nothing;
