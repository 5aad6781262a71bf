create table fact_kind (
    code varchar(40) primary key,
    label varchar(40) not null unique,
    counting varchar(8) not null,
    position int not null
);

-- Words of a measure that point to a kind; the heaviest word found in the measure wins, then the longest.
create table fact_kind_word (
    kind varchar(40) not null references fact_kind,
    word varchar(40) not null,
    weight int not null,
    primary key (kind, word)
);

create table fact (
    id uuid primary key,
    version bigint not null,
    kind varchar(40) not null references fact_kind,
    unit uuid not null,
    happened_on date not null,
    subject varchar(200) not null,
    address varchar(2000),
    file uuid,
    note varchar(2000),
    quantity numeric(14, 2) not null check (quantity > 0),
    entered_by uuid not null,
    entered_by_name varchar(100) not null,
    entered_at timestamptz not null,
    -- What one filling-in of the form becomes, so that a double click is one fact.
    submission uuid unique,
    withdrawn_by varchar(100),
    withdrawn_at timestamptz,
    withdrawn_reason varchar(500)
);

create index fact_counted on fact (kind, unit, happened_on) where withdrawn_at is null;
create index fact_listed on fact (happened_on desc, id);

insert into fact_kind (code, label, counting, position) values
    ('TRAINING', '培训', '次', 1),
    ('MEETING', '会议研究', '次', 2),
    ('EVENT', '活动', '次', 3),
    ('OPEN_DAY', '政府开放日', '次', 4),
    ('MEETING_ATTENDANCE', '公众代表列席会议', '次', 5),
    ('EVALUATION', '政策评价', '次', 6),
    ('INTERPRETATION', '政策解读', '件', 7),
    ('PUBLICATION', '信息公开', '条', 8),
    ('DOCUMENT_ELSEWHERE', '文件已在他处发布', '件', 9),
    ('CONSULTATION', '意见征集', '次', 10),
    ('BRIEFING', '新闻发布会', '场', 11),
    ('GAZETTE', '公报', '期', 12),
    ('OTHER', '其他', '次', 13);

insert into fact_kind_word (kind, word, weight) values
    -- The head noun of a Chinese phrase stands last: 政策解读培训 is a training, so 培训 outweighs what is trained.
    ('TRAINING', '培训', 82), ('TRAINING', '轮训', 82), ('TRAINING', '专题讲座', 60), ('TRAINING', '授课', 60),
    ('MEETING', '会议研究', 70), ('MEETING', '专题研究', 60), ('MEETING', '研究部署', 55), ('MEETING', '常务会', 40),
    ('MEETING', '专题会', 40), ('MEETING', '工作会', 40), ('MEETING', '推进会', 40), ('MEETING', '部署会', 40),
    ('MEETING', '座谈会', 35), ('MEETING', '听取汇报', 40), ('MEETING', '会议', 20),
    ('EVENT', '活动', 20), ('EVENT', '宣讲', 30), ('EVENT', '宣传周', 30), ('EVENT', '宣传月', 30),
    ('OPEN_DAY', '开放日', 90), ('OPEN_DAY', '开放周', 90), ('OPEN_DAY', '开放月', 90), ('OPEN_DAY', '政府开放', 80),
    ('MEETING_ATTENDANCE', '列席', 85), ('MEETING_ATTENDANCE', '旁听', 75),
    ('EVALUATION', '政策评价', 80), ('EVALUATION', '政策评估', 80), ('EVALUATION', '后评估', 70),
    ('EVALUATION', '评价', 45), ('EVALUATION', '评估', 40),
    ('INTERPRETATION', '政策解读', 76), ('INTERPRETATION', '解读', 75), ('INTERPRETATION', '一图读懂', 75),
    ('CONSULTATION', '意见征集', 80), ('CONSULTATION', '征求意见', 80), ('CONSULTATION', '征集意见', 80),
    ('CONSULTATION', '公开征求', 78), ('CONSULTATION', '民意征集', 80), ('CONSULTATION', '网上调查', 60),
    ('BRIEFING', '新闻发布会', 90), ('BRIEFING', '发布会', 85), ('BRIEFING', '新闻通气会', 85), ('BRIEFING', '吹风会', 85),
    ('GAZETTE', '政府公报', 81), ('GAZETTE', '公报', 80),
    ('DOCUMENT_ELSEWHERE', '印发', 38), ('DOCUMENT_ELSEWHERE', '出台', 36), ('DOCUMENT_ELSEWHERE', '转发', 34),
    ('PUBLICATION', '政府信息', 30), ('PUBLICATION', '信息公开', 32), ('PUBLICATION', '主动公开', 32),
    ('PUBLICATION', '公开信息', 32), ('PUBLICATION', '发布信息', 32), ('PUBLICATION', '公开', 10), ('PUBLICATION', '发布', 8);
