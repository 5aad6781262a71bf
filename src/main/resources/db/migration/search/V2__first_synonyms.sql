-- A beginning; the office adds its own on /desk/search.
insert into search_synonym (id, words) values
    (gen_random_uuid(), '{公积金,住房公积金}'),
    (gen_random_uuid(), '{低保,最低生活保障}'),
    (gen_random_uuid(), '{医保,医疗保险}'),
    (gen_random_uuid(), '{社保,社会保险}'),
    (gen_random_uuid(), '{公租房,公共租赁住房}'),
    (gen_random_uuid(), '{长护险,长期护理保险}'),
    (gen_random_uuid(), '{失业金,失业保险金}'),
    (gen_random_uuid(), '{租房,租赁住房}'),
    (gen_random_uuid(), '{老人,老年人}'),
    (gen_random_uuid(), '{落户,户口迁移}'),
    (gen_random_uuid(), '{小孩,儿童,孩子}'),
    (gen_random_uuid(), '{人工智能,人工智慧}');
