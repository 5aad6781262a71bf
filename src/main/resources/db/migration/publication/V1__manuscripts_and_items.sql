-- What is being written, and what became public of it.

-- The catalogue every item hangs on (政府信息公开条例 arts. 12, 20, 21); further columns and lines come with their own feature.
create table catalogue_line (
    code     varchar(40) primary key,
    parent   varchar(40) references catalogue_line,
    name     varchar(200) not null,
    -- STATUTORY: a part of the statutory column; ARTICLE_20, ARTICLE_21, FIELD: what the content belongs to
    source   varchar(20)  not null,
    basis    text,
    position int          not null
);

insert into catalogue_line (code, parent, name, source, basis, position) values
    ('guide', null, '政府信息公开指南', 'STATUTORY', '政府信息公开条例第十二条', 1),
    ('institutions', null, '政府信息公开制度', 'STATUTORY', '国办公开办函〔2019〕61号', 2),
    ('content', null, '法定主动公开内容', 'STATUTORY', '政府信息公开条例第二十条、第二十一条', 3),
    ('reports', null, '政府信息公开年报', 'STATUTORY', '政府信息公开条例第四十九条', 4),
    ('20-01', 'content', '行政法规、规章和规范性文件', 'ARTICLE_20', '政府信息公开条例第二十条第一项', 101),
    ('20-02', 'content', '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名', 'ARTICLE_20', '政府信息公开条例第二十条第二项', 102),
    ('20-03', 'content', '国民经济和社会发展规划、专项规划、区域规划及相关政策', 'ARTICLE_20', '政府信息公开条例第二十条第三项', 103),
    ('20-04', 'content', '国民经济和社会发展统计信息', 'ARTICLE_20', '政府信息公开条例第二十条第四项', 104),
    ('20-05', 'content', '行政许可和其他对外管理服务事项', 'ARTICLE_20', '政府信息公开条例第二十条第五项', 105),
    ('20-06', 'content', '行政处罚、行政强制', 'ARTICLE_20', '政府信息公开条例第二十条第六项', 106),
    ('20-07', 'content', '财政预算、决算信息', 'ARTICLE_20', '政府信息公开条例第二十条第七项', 107),
    ('20-08', 'content', '行政事业性收费项目及其依据、标准', 'ARTICLE_20', '政府信息公开条例第二十条第八项', 108),
    ('20-09', 'content', '政府集中采购项目的目录、标准及实施情况', 'ARTICLE_20', '政府信息公开条例第二十条第九项', 109),
    ('20-10', 'content', '重大建设项目的批准和实施情况', 'ARTICLE_20', '政府信息公开条例第二十条第十项', 110),
    ('20-11', 'content', '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况', 'ARTICLE_20', '政府信息公开条例第二十条第十一项', 111),
    ('20-12', 'content', '突发公共事件的应急预案、预警信息及应对情况', 'ARTICLE_20', '政府信息公开条例第二十条第十二项', 112),
    ('20-13', 'content', '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况', 'ARTICLE_20', '政府信息公开条例第二十条第十三项', 113),
    ('20-14', 'content', '公务员招考的职位、名额、报考条件等事项以及录用结果', 'ARTICLE_20', '政府信息公开条例第二十条第十四项', 114),
    ('20-15', 'content', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息', 'ARTICLE_20', '政府信息公开条例第二十条第十五项', 115);

-- Permalinks are numbers that are never used twice.
create sequence item_number start with 100001;

create table manuscript (
    id             uuid primary key,
    revision       integer      not null,
    item           bigint,
    stage          varchar(20)  not null,
    unit           uuid         not null,
    line           varchar(40)  not null references catalogue_line,
    kind           varchar(30)  not null,
    title          varchar(300) not null,
    doc_number     varchar(100),
    formed_on      date,
    effective_from date,
    valid_until    date,
    theme          varchar(100),
    keywords       varchar(300),
    summary        varchar(1000),
    source         varchar(200),
    body           text         not null,
    attribute      varchar(20)  not null,
    ground         varchar(30),
    reason         varchar(1000),
    audience       uuid[]       not null,
    publish_at     timestamptz,
    claimed_on     date,
    period         varchar(40),
    change_note    varchar(1000),
    author         uuid         not null,
    author_name    varchar(100) not null,
    created_at     timestamptz  not null,
    changed_at     timestamptz  not null
);
create index manuscript_by_unit on manuscript (unit, stage, changed_at desc);
create index manuscript_due on manuscript (publish_at) where stage = 'APPROVED';

create table manuscript_attachment (
    manuscript    uuid         not null references manuscript,
    position integer      not null,
    file     uuid         not null,
    name     varchar(300) not null,
    sha256   varchar(64)  not null,
    size     bigint       not null,
    primary key (manuscript, position)
);

create table manuscript_act (
    id           uuid primary key,
    place        bigint      not null generated always as identity,
    manuscript        uuid        not null references manuscript,
    act          varchar(20) not null,
    before       varchar(20),
    after        varchar(20) not null,
    text         text,
    account      uuid        not null,
    name         varchar(100) not null,
    at           timestamptz not null
);
create index manuscript_act_by_manuscript on manuscript_act (manuscript, place);

create table item (
    number         bigint primary key,
    revision       integer      not null,
    index_number   varchar(60)  not null unique,
    unit           uuid         not null,
    line           varchar(40)  not null references catalogue_line,
    kind           varchar(30)  not null,
    version        integer      not null,
    title          varchar(300) not null,
    doc_number     varchar(100),
    doc_key        varchar(100),
    theme          varchar(100),
    formed_on      date,
    effective_from date,
    valid_until    date,
    published_at   timestamptz  not null,
    revised_at     timestamptz  not null,
    claimed_on     date,
    audience       uuid[]       not null,
    due_on         date,
    late_days      integer      not null,
    withdrawn_at   timestamptz,
    withdrawn_why  varchar(1000)
);
create index item_listed on item (line, published_at desc) where withdrawn_at is null;
create index item_by_unit on item (unit, published_at desc);
create index item_by_doc_key on item (doc_key);
create index item_newest on item (published_at desc, number desc) where withdrawn_at is null;

create table item_version (
    item          bigint       not null references item,
    version       integer      not null,
    record        text         not null,
    sha256        varchar(64)  not null,
    title         varchar(300) not null,
    body          text         not null,
    -- One approval opens the door once. Imported history has none; it says so in its record.
    review        uuid unique,
    reviewed_hash varchar(64),
    change_note   varchar(1000),
    published_at  timestamptz  not null,
    published_by  varchar(100) not null,
    log_index     bigint,
    primary key (item, version)
);
create table version_attachment (
    item     bigint       not null,
    version  integer      not null,
    position integer      not null,
    file     uuid         not null,
    name     varchar(300) not null,
    sha256   varchar(64)  not null,
    size     bigint       not null,
    primary key (item, version, position),
    foreign key (item, version) references item_version
);

-- A published version is never changed or deleted, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published version is never changed or deleted: %', tg_table_name;
end $$;
create trigger item_version_stays before update or delete or truncate on item_version execute function refuse_change();
create trigger version_attachment_stays before update or delete or truncate on version_attachment execute function refuse_change();

-- Serials of index numbers restart each year and are never used twice.
create table index_serial (
    prefix varchar(40) not null,
    year   integer     not null,
    last   integer     not null,
    primary key (prefix, year)
);
-- The code of an organ in its index numbers; a unit without one gets its own generated code.
create table organ_code (
    unit uuid primary key,
    code varchar(18) not null unique
);

-- Periods of other statutes beside the 20 working days of art. 26 (dated data).
create table publication_period (
    code           varchar(40) primary key,
    label          varchar(100) not null,
    days           integer      not null,
    working        boolean      not null,
    source         varchar(200) not null,
    effective_from date         not null,
    effective_to   date,
    position       integer      not null
);
insert into publication_period (code, label, days, working, source, effective_from, position) values
    ('USUAL', '自形成或变更之日起 20 个工作日', 20, true, '政府信息公开条例第二十六条', '2019-05-15', 1),
    ('BUDGET', '预算、决算自批准之日起 20 日', 20, false, '预算法第十四条第一款', '2015-01-01', 2),
    ('DEPARTMENT_BUDGET', '部门预算、决算自财政部门批复之日起 20 日', 20, false, '预算法第十四条第二款', '2015-01-01', 3),
    ('PENALTY_REVOKED', '行政处罚决定变更、撤销、确认违法或者无效后 3 个工作日内撤回', 3, true, '行政处罚法第四十八条', '2021-07-15', 4),
    ('CREDIT_PENALTY', '市场监管行政处罚信息自作出决定之日起 20 个工作日', 20, true, '市场监督管理总局令第45号第九条、第十条', '2021-09-01', 5),
    ('EXPROPRIATION', '收到征地批准文件之日起 15 个工作日', 15, true, '土地管理法实施条例第三十一条', '2021-09-01', 6),
    ('AWARD', '中标、成交结果自确定之日起 2 个工作日', 2, true, '政府采购法实施条例第四十三条', '2015-03-01', 7),
    ('CONTRACT', '政府采购合同自签订之日起 2 个工作日', 2, true, '政府采购法实施条例第五十条', '2015-03-01', 8),
    ('INTERPRETATION', '政策文件公布后 3 个工作日内解读', 3, true, '国办发〔2016〕80号（期限由本地规定）', '2016-11-10', 9);
