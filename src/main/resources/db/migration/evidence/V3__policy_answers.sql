-- 政策咨询答复 counts as a deed of its own, beside the 简明问答 that may be published of it.
insert into fact_kind (code, label, counting, position) values ('ANSWER', '政策咨询答复', '件', 8) on conflict do nothing;
insert into fact_kind_word (kind, word, weight) values ('ANSWER', '政策咨询', 78), ('ANSWER', '咨询答复', 80)
    on conflict do nothing;
