-- 依申请公开: answers in time and late ones are told apart, so that a task can count those in time.
insert into fact_kind (code, label, counting, position) values
    ('REQUEST_REPLY', '依申请公开按期答复', '件', 14),
    ('REQUEST_LATE', '依申请公开逾期答复', '件', 15),
    ('CONVERSION', '依申请转主动公开', '件', 16) on conflict do nothing;
insert into fact_kind_word (kind, word, weight) values
    ('REQUEST_REPLY', '依申请公开', 72), ('REQUEST_REPLY', '公开申请', 72), ('CONVERSION', '转为主动公开', 84),
    ('CONVERSION', '依申请转主动', 84) on conflict do nothing;
