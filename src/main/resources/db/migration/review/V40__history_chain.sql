-- A batch of what was public before is approved as a whole by one person who did not upload it; the office may set up more.
insert into review_chain (id, unit, kind, edition, steps, in_force, made_at, made_by) values
    ('6d1c7a50-54a0-4a5e-9a39-0f7f2a8c4001', null, 'history', 1,
     '[{"key":"batch","name":"整批审核","who":{"place":"GENERAL_OFFICE","role":"LEADER","unit":null,"people":[]},"workingDays":3,"covers":[],"inBatch":false}]',
     true, timestamptz '2026-01-01 00:00+08', '系统预置');
