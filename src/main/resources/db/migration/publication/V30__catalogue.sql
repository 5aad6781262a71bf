-- The catalogue with the columns of the standard directories (国办发〔2019〕54号), its owners, editions and keys.

alter table catalogue_line
    -- 一级事项; the name is the 二级事项
    add column matter       varchar(200) not null default '',
    -- 公开内容（要素）
    add column content      text         not null default '',
    -- 公开时限, as it is written
    add column time_limit   varchar(200) not null default '',
    -- 公开主体, as it is written; who that is stands in catalogue_owner
    add column owner_words  varchar(300) not null default '',
    -- 公开渠道和载体 that are chosen (■)
    add column carriers     text[]       not null default '{}',
    -- 公开对象: everybody, or the group named
    add column everybody    boolean      not null default true,
    add column audience     varchar(200) not null default '',
    -- 公开方式 and 公开层级
    add column proactive    boolean      not null default true,
    add column on_request   boolean      not null default false,
    add column county       boolean      not null default true,
    add column town         boolean      not null default true,
    -- 过程, where a local table has it
    add column process      varchar(300) not null default '',
    -- How often it must be renewed; null: when something changes
    add column renew_months int check (renew_months between 1 and 120),
    -- A line that fell away stays for the items that hang on it.
    add column ended_on     date;

create table catalogue_owner (
    line     varchar(40)  not null references catalogue_line,
    position int          not null,
    -- as written: 市财政局, 各镇街
    name     varchar(200) not null,
    -- one unit, known by its id whatever it is called later; null for a group, whose units are found when asked
    unit     uuid,
    -- whose table it stands in, so that 各镇街 means those of its region
    issuer   uuid         not null,
    primary key (line, position)
);

create table catalogue_edition (
    number  int primary key,
    at      timestamptz  not null,
    account uuid         not null,
    name    varchar(100) not null,
    note    varchar(500) not null,
    file    uuid
);
create table catalogue_change (
    edition  int          not null references catalogue_edition,
    position int          not null,
    line     varchar(40)  not null,
    title    varchar(500) not null,
    -- ADDED, CHANGED, DROPPED, REVIVED
    kind     varchar(20)  not null,
    field    varchar(40)  not null,
    before   text         not null,
    after    text         not null,
    primary key (edition, position)
);
create trigger catalogue_edition_stays before update or delete or truncate on catalogue_edition execute function refuse_change();
create trigger catalogue_change_stays before update or delete or truncate on catalogue_change execute function refuse_change();

-- What was told to the agenda: lines with nothing in them, and lines that are late.
create table catalogue_gap (
    line  varchar(40) not null,
    unit  uuid        not null,
    state varchar(20) not null,
    since date        not null,
    primary key (line, unit)
);

-- Keys of business systems: only their hash is kept.
create table catalogue_key (
    id         uuid primary key,
    name       varchar(100) not null,
    unit       uuid         not null,
    lines      text[]       not null,
    sha256     varchar(64)  not null unique,
    made_at    timestamptz  not null,
    made_by    varchar(100) not null,
    revoked_at timestamptz,
    used_at    timestamptz
);
create table catalogue_key_use (
    key    uuid        not null references catalogue_key,
    minute timestamptz not null,
    uses   int         not null,
    primary key (key, minute)
);
create table catalogue_push (
    key         uuid         not null references catalogue_key,
    external_id varchar(200) not null,
    sha256      varchar(64)  not null,
    manuscript  uuid         not null references manuscript,
    at          timestamptz  not null,
    primary key (key, external_id)
);

-- 政府信息公开条例第二十一条: county level and above, and townships.
insert into catalogue_line (code, parent, name, source, basis, position, county, town) values
    ('21-01', 'content', '市政建设', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 201, true, false),
    ('21-02', 'content', '公共服务', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 202, true, false),
    ('21-03', 'content', '公益事业', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 203, true, false),
    ('21-04', 'content', '土地征收', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 204, true, false),
    ('21-05', 'content', '房屋征收', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 205, true, false),
    ('21-06', 'content', '治安管理', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 206, true, false),
    ('21-07', 'content', '社会救助', 'ARTICLE_21', '政府信息公开条例第二十一条第一款', 207, true, false),
    ('21-11', 'content', '贯彻落实农业农村政策', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 211, false, true),
    ('21-12', 'content', '农田水利工程建设运营', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 212, false, true),
    ('21-13', 'content', '农村土地承包经营权流转', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 213, false, true),
    ('21-14', 'content', '宅基地使用情况审核', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 214, false, true),
    ('21-15', 'content', '乡镇土地征收', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 215, false, true),
    ('21-16', 'content', '乡镇房屋征收', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 216, false, true),
    ('21-17', 'content', '筹资筹劳', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 217, false, true),
    ('21-18', 'content', '乡镇社会救助', 'ARTICLE_21', '政府信息公开条例第二十一条第二款', 218, false, true);
update catalogue_line set time_limit = '自信息形成或者变更之日起20个工作日内', carriers = '{WEBSITE}'
    where source in ('ARTICLE_20', 'ARTICLE_21');
update catalogue_line set renew_months = 12 where code in ('20-07', '20-04', 'reports');
