package org.mingtang.plan.reading;

import java.util.regex.Pattern;

/** The words that make a number a target, and those that keep it from being one (labelling rules 25 to 30). */
final class TargetWords {

    static final Pattern AT_LEAST = Pattern.compile(
            "(?:不得?少于|不得?低于|不小于|不下于|至少|最少|超过|突破|达到?|≥|>=?|大于|高于|多于|不止)(?:到|于|了)?(?:每千人|每万人|每百人|每人|每年|每月|每周|每季度?|每半年|每日|每天|各)?$|(?:至少|最少|不少于)(?:再|应|要|各|需)?[\\u4e00-\\u9fa5]{0,5}$");
    static final Pattern AT_MOST =
            Pattern.compile("(?:不得?超过|不得?高于|不得?多于|不得?大于|不突破|最多|最长|最迟|≤|<=?|(?<![不得])(?:小于|低于|少于)|控制在|至多)(?:到|于|了)?$");
    /** {@code 录入时间不超过检查结束后20个工作日}: the event stands between. */
    static final Pattern AT_MOST_AFTER =
            Pattern.compile("(?:不得?超过|不得?多于|不得?超出)[^，,；;、\\d]{2,20}(?:之?后|以后|之日起|日起)(?:的)?$");

    /** {@code 不超过总课时的16%}. */
    static final Pattern AT_MOST_SHARE = Pattern.compile("(?:不得?超过|不得?高于|不得?多于)[\\u4e00-\\u9fa5]{1,10}的$");

    static final Pattern AT_LEAST_SHARE = Pattern.compile("(?:不得?少于|不得?低于|不小于)[\\u4e00-\\u9fa5]{1,10}的$");

    static final Pattern LASTING = Pattern.compile("(?:时长|时间|每[节期次场集讲条个堂课])[^，,；;\\d]{0,4}$");
    static final Pattern AFTER_AT_LEAST = Pattern.compile("^(?:及|或|\\(含\\))?(?:以上|之上)");
    static final Pattern AFTER_AT_MOST = Pattern.compile("^(?:及|或|\\(含\\))?(?:以内|之内|以下|之下|内(?![容部外涵控设需销科]|在[因联]))");
    static final Pattern IDIOM = Pattern.compile("^(?:性|办|告知|成功|到位|通|受理|跑|都|好|事)");
    /** {@code 发现一起、查处一起}. */
    static final Pattern EACH_FOUND = Pattern.compile("发现$|发现[一1].{0,2}[，、]?[\\u4e00-\\u9fa5]{2,4}$");

    static final Pattern PAST = Pattern.compile("(?:近|过去|最近|此后|连续|满|每隔|原有|现有|已有|平均)$");
    static final Pattern PRODUCING = Pattern.compile(
            "新建|新增|新改扩?建|改扩?建|扩建|续建|建成|建设|建立|改造|完成|开展|举办|召开|组织|培育|体检|落实|明确|保留|完善|归集|汇聚|编目|签发|招募|栽植|续作|淘汰|关停|引进|打造|创建|争创|编制|编发|编印|印发|培训|发展|实施|开工|竣工|投放|种植|修建|招引|引育|签约|帮扶|救助|发放|邀请|选取|选树|选派|报送|刊发|刊登|出版|评选|推广|推出|制作|发布|设置|设立|增设|增加|配备|配置|配齐|配强|布设|安装|形成|处置|化解|审理|拍摄|录制|推送|更新|公示|公布|公开|通报|抽查|检查|调度|巡查|普查|测评|评议|评估|回应|解读|参加|列席|走访|投稿|采用|采写|转载|力争|实现|增长|下降|降低|减少|压减|提高|提升|增至|压缩|缩短|精简|下降至|降至|争取|培养|招聘|聘请|遴选|征集|认定|获批|返还|保障|落户|孵化|搭建|开放|接入|上线|接待|曝光|资助|扶持|培养|清理|整改|拆除|造林|硬化|铺设|更换|打通|排查|检测|抽检|监测|招录|吸纳|受理|办理|收集|听取|接受|每期|每次|每人|惠及|服务|安置|新植|整治|治理|建档|申报|出台|制定|修订|开设|开通|设");
    static final Pattern WEAK = Pattern.compile(
            "明确|落实|保留|完善|修订|编制|制定|公布|公开|发布|更新|公示|解读|建立|服务|治理|整治|检查|抽查|实施|实现|提升|提高|通报|收集|制定|评估|推广|完成|组织|公示|处置|实施");
    /** {@code 推动135项事项下沉}, {@code 确保…等4个项目建成投产}: so many have to get there. */
    static final Pattern STRIVING = Pattern.compile("(?:推动|实现|促成|力争|推进)$");

    /** {@code 完成40家企业治理设施升级改造}: works on so many objects. */
    static final Pattern COMPLETING = Pattern.compile("(?:完成|实施|启动|开展|组织)(?:剩余|其余)?(?:的)?$");

    static final Pattern WORKS = Pattern.compile(
            "^[\\u4e00-\\u9fa5A-Za-z]{0,16}(?:测量|登记|颁证|改造|建设|整治|治理|升级|修复|清淤|安装|加固|搬迁|拆除|提升|硬化|亮化|绿化|鉴定)(?=[，,、。；;]|$)");

    /** {@code 覆盖80个以上城市}. */
    static final Pattern COVERING = Pattern.compile("(?:覆盖|辐射|联通|通达|惠及|帮助|支持|服务|扶持|走访|听取|征求)$");

    /** {@code 30人以上企业}, {@code 500万元以上项目}: how large the things are, not how many. */
    static final Pattern SIZE = Pattern.compile("人|岁|[万亿千百]*(?:元|吨|千瓦|平方米|亩)|张床|层|米|公里");

    /** {@code 制定3项制度}, {@code 明确1名信息员}. */
    static final Pattern DRAWN_UP = Pattern.compile(
            "^[\\u4e00-\\u9fa5]{0,6}(?:制度|办法|标准|细则|政策|文件|方案|规范|指南|预案|目录|清单|规划|条例|法规|规章|账号|专栏|员|人)(?=[，,、。；;]|$)");

    /** {@code 打通望山路、文昌路等3条断头路}. */
    static final Pattern NAMED_LIST = Pattern.compile("^[\\u4e00-\\u9fa5]{2,6}(?=[，,。；;]|$)");

    /** {@code 实现8个开发区全覆盖} names a set. */
    static final Pattern ALL_OF = Pattern.compile("^[\\u4e00-\\u9fa5]{0,10}全(?:覆盖|部)");

    static final Pattern CHOSEN = Pattern.compile("(?:选取|遴选|选树|评选|确定)$");

    /** {@code 18条措施的配套办法}. */
    static final Pattern SET_BEHIND = Pattern.compile("^(?!以上|以下|左右)[\\u4e00-\\u9fa5]{2,6}的[\\u4e00-\\u9fa5]");

    static final Pattern COMPLETED =
            Pattern.compile("^(?:重[点大])?(?:项目|工程)[\\u4e00-\\u9fa5]{0,4}(?:建成|投产|开工|竣工|完工|投用|投入使用|落地)");
    /** {@code 年加工能力300吨以上企业1家}: the number only limits what the next one counts. */
    static final Pattern COUNTED_GROUP =
            Pattern.compile("^(?:及|或)?(?:以上|以下|以内)(?:的)?(?:(?![和与及])[\\u4e00-\\u9fa5]){1,14}?\\d");

    /** {@code 35蒸吨/小时以下燃煤锅炉}. */
    static final Pattern LIMITED_GROUP = Pattern.compile("^(?:及|或)?(?:以上|以下|以内)(?:的)?[\\u4e00-\\u9fa5]");

    static final Pattern WHOLE_YEAR = Pattern.compile("全年|年内");

    /** {@code 由45天压减为20天}, {@code 公示期为7天}: a time that is to be kept to. */
    static final Pattern SET_TIME =
            Pattern.compile("(?:压减|缩短|压缩|减少|精简|降低)(?:为|到|至)$|(?:公示|公告|征求意见)(?:期|时间|时限|期限)?(?:为|是)?$");

    static final Pattern FIXED_UNIT = Pattern.compile("类|级|种|年|线|点|岁|项");

    private TargetWords() {}
}
