-- A period that changes is a further row of the same code, from a day on; the row before ends the day before, and none goes.
alter table publication_period drop constraint publication_period_pkey;
alter table publication_period
    add column id uuid not null default gen_random_uuid() primary key,
    add column purpose varchar(20) not null default 'PUBLISH',
    add column note varchar(1000) not null default '',
    -- Whether somebody read the text of the rule; else the period is recalled, or set by local rule
    add column source_read boolean not null default true,
    add column recorded_by varchar(100) not null default '系统预置',
    add constraint publication_period_dated unique (code, effective_from),
    add constraint publication_period_ends check (effective_to >= effective_from);
create index publication_period_in_force on publication_period (code, effective_from desc);

create function period_only_ends() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if to_jsonb(new) - 'effective_to' = to_jsonb(old) - 'effective_to' then
            return new;
        end if;
    end if;
    raise exception 'a period is never changed or deleted, it only ends';
end $$;

update publication_period set purpose = 'WITHDRAW', source = '行政处罚法第四十八条、第八十五条', note = '撤回时公开说明理由。'
where code = 'PENALTY_REVOKED';
update publication_period set note = '由财政部门公开。' where code = 'BUDGET';
update publication_period set note = '仅受警告的不公示；通报批评或者较低数额罚款公示满 3 个月停止，其他满 3 年停止（第十三条）。'
where code = 'CREDIT_PENALTY';
update publication_period set note = '期限由本地规定，请按本地规定核对。', source_read = false where code = 'INTERPRETATION';
insert into publication_period
    (code, label, days, working, source, effective_from, position, purpose, note, source_read) values
    ('UNIT_BUDGET', '单位预算、决算自主管部门批复之日起 20 日', 20, false, '预算法实施条例（2020年）', '2020-10-01', 10,
        'PUBLISH', '按功能分类公开到项；基本支出按经济分类公开到款。', true),
    ('CREDIT_PENALTY_ACROSS', '外省作出的市场监管行政处罚信息自收到之日起 10 个工作日', 10, true,
        '市场监督管理总局令第45号第九条、第十条', '2021-09-01', 11,
        'PUBLISH', '跨省的 20 个工作日分两段：作出处罚的机关 10 个工作日内转来，当地收到后 10 个工作日内公示。', true),
    ('LICENCES_AND_PENALTIES', '行政许可、行政处罚双公示自作出决定之日起 7 个工作日', 7, true,
        '国家发展改革委信用信息双公示要求', '2019-05-15', 12, 'PUBLISH', '原文未核对，生效日期暂按条例施行之日。', false),
    ('BID_CANDIDATES', '中标候选人自收到评标报告之日起 3 日内公示', 3, false, '招标投标法实施条例第五十四条', '2012-02-01', 13,
        'PUBLISH', '', true),
    ('BID_CANDIDATES_STAND', '中标候选人公示不少于 3 日', 3, false, '招标投标法实施条例第五十四条', '2012-02-01', 14,
        'STAND', '', true),
    ('SINGLE_SOURCE', '单一来源采购公示不少于 5 个工作日', 5, true, '政府采购法实施条例第三十八条', '2015-03-01', 15,
        'STAND', '', true),
    ('LAND_NOTICE', '征收土地预公告不少于 10 个工作日', 10, true, '土地管理法实施条例第二十六条', '2021-09-01', 16,
        'STAND', '', true),
    ('RESETTLEMENT', '征地补偿安置方案公告不少于 30 日', 30, false, '土地管理法实施条例第二十八条', '2021-09-01', 17,
        'STAND', '', true),
    ('HOUSES', '房屋征收补偿方案征求意见不少于 30 日', 30, false, '国有土地上房屋征收与补偿条例第十条、第十一条', '2011-01-21', 18,
        'STAND', '期满后公布意见情况和根据意见修改的情况。', true),
    ('PLANNING', '城乡规划草案公告不少于 30 日', 30, false, '城乡规划法第二十六条', '2008-01-01', 19, 'STAND', '', true),
    ('BUSINESS_DRAFT', '与市场主体密切相关的规章、规范性文件草案征求意见一般不少于 30 日', 30, false, '优化营商环境条例第六十二条',
        '2020-01-01', 20, 'STAND', '采纳情况要反馈。未公布的，不得作为管理依据（第六十四条）。', true),
    ('RULE_DRAFT', '规章草案征求意见一般不少于 30 日', 30, false, '规章制定程序条例第十五条', '2018-05-01', 21, 'STAND', '', true),
    ('RULE_EFFECT', '规章自公布之日起一般满 30 日施行', 30, false, '规章制定程序条例第三十二条', '2018-05-01', 22,
        'STAND', '条例列明的情形除外。', true);
create trigger publication_period_stays before update or delete on publication_period
    for each row execute function period_only_ends();

-- By which period an item was judged, and on which day what is current of it became public.
alter table item add column period varchar(40), add column judged_on date;
update item i set period = m.period, judged_on = cast(i.published_at at time zone 'Asia/Shanghai' as date)
from manuscript m
where i.version = 1 and i.due_on is not null and m.item = i.number and m.stage = 'PUBLISHED' and m.period is not null;
