/**
 * The predicates of official Chinese that oblige. A duty can be seen to be done or not (应, 不得, 确保, 建立, 完成, 达到 …);
 * an appeal asks for effort without saying when it is enough (加快, 推进, 支持 …). Words that are as often nouns or
 * parts of other words carry what may not stand around them.
 */
const DUTIES: readonly string[] = [
  // What must be, and what must not.
  '应当|(?<![相适供响反效对感])应(?![用急对届变邀诉保收代发放有])|必须|务必|(?<!必)须|不得|不准|不许|严禁|禁止|杜绝|严防|严控|从严|防止(?![^,。]{0,14}机制)|避免|不再',
  '确保|保证|守住|守牢|不出现|不发生|负责(?!的)|做到',
  // What is reached.
  '达到|(?<=[\\u4e00-\\u9fff])达(?=\\s*\\d)|超过|超(?=\\s*\\d)|高于|低于|好于|优于|降至|降到|提高到|提升到|控制在|不少于|不低于|不超过|实现(?!机制|路径|途径)|保持|均有|全覆盖|清零',
  // What is there afterwards.
  '(?<!不断)建立(?!在)|组建(?!的)|(?<!新中国)成立|设立|(?<!机构)设置(?!类|标准)|设在|制定|制订|出台|(?<!机构|人员|岗位|总量|规划)编制(?!资源|数|总量|的)|修编|印发|(?<!新)公布|发布|完成(?!时限|情况|率|度)|建成(?!区|率|的|投)|建成投用|获评|配置(?![,。;、和的效]|$)|配备(?!比例)|配齐|配强',
  '(?<!新)(?:纳入|列入)(?![^,。]{0,20}的)|取消(?!的)|放开(?!的)|返还|选派|选取|(?<=^(?:规划|配套|升级|统筹|着力|还要|并)?)(?:建设|新建)|划定|录入|开工建设|开通|启动|赋予|下放|实行|执行(?!力|情况)',
];

const APPEALS: readonly string[] = [
  '(?<![主重需必纲概摘首紧只简])要(?![素求点件道害义务地闻旨])',
  '加快|加大|加强|加密|加速|推进|推动|推广|推行|推介|推选|促进|完善(?!的)|健全(?!的)|强化|优化|深化|细化|实化|提升|提高|改善|改进|改造|增强|增加|扩大|扩展|拓展|拓宽|拉长|延伸|充实',
  '培育|壮大|发展(?=[\\u4e00-\\u9fff])|支持|鼓励|引导|指导|探索|统筹|开展|组织(?!的|领导|机构)|举办|实施(?!的|方案|意见|办法|细则|路径|主体)|落实|贯彻|打造|构建|形成|建设|新建|创建|创新|争创|争取|力争|营造|挖掘|激发|激活',
  '保护|传承|弘扬|厚植|利用|盘活|做大|做强|做优|做精|做细|做好|抓好|抓实|办好|建好|建强|管好|用好|搞好|发挥好|处理好|注重|坚持|聚焦|聚力|突出|把握|发挥|吸引|集聚|聚集|保障(?=[\\u4e00-\\u9fff])',
  '维护|规范(?=[\\u4e00-\\u9fff])|明确|整合|治理|整治|更新|布局|谋划|总结|宣传|督促|监督|监管|调度|对接|衔接|畅通|织密|打通|补齐|补全|提档|升级|巩固|防控|遏制|降低|减少|缩小|缩短|给予|予以|享受|享有|倾斜|优先|允许|可按|可实行|可享受|放宽',
  '参与|融入|引进|引育|拉动|带动|助推|助力|推选|申报|储备|布设|配套|传播|普及|培训|排查|查处|救助|服务(?=[\\u4e00-\\u9fff])|满足|解决|开放|开发|申请|撬动|入股|提供|深入|立足|遵循|围绕|践行|奋力|切实|积极|着力|努力|大力|全力|尊重|兼顾|测算|确定|精准|合理|科学|适度|适当|依法',
];

const compile = (words: readonly string[]): RegExp => new RegExp(words.join('|'), 'gu');
const [DUTY, APPEAL] = [compile(DUTIES), compile(APPEALS)];

const wordsIn = (text: string, pattern: RegExp): readonly string[] => [...new Set([...text.matchAll(pattern)].map(([word]) => word))];

export interface Predicates {
  readonly duties: readonly string[];
  readonly appeals: readonly string[];
}

/** What 特色小镇是…平台 says is what a word means; what 推进城镇化，是…的重要平台 says is why. */
const DEFINITION = /^(?:\([^()]*\)|[^,。;()]){2,24}(?<![的但要凡别其于只还就也应当须])是(?!否)|,是[^,。]{2,30}(?:举措|平台|引擎|一环|途径|之年)/;
/** What the paper says of itself and its own passing on. */
const TRANSMITTAL =
  /现?印发(?:给)?你们|请(?:你们)?[^,。]{0,12}(?:遵照|贯彻|执行|落实)|制[定订](?:本|如下|以下)|提出(?:如下|以下)|通知如下|审议通过|(?:已经|经)[^,。]{2,20}(?:同意|批准)|现行有效|自[^,。]{0,12}(?:起施行|起实施)|由[^,。]{2,20}负责解释/;

/** True where a sentence only defines a word or passes the paper on. */
export const requiresNothing = (text: string): boolean => DEFINITION.test(text) || TRANSMITTAL.test(text);

/** The predicates that oblige, each once, in a text masked for predicates. */
export const findPredicates = (text: string): Predicates => ({ duties: wordsIn(text, DUTY), appeals: wordsIn(text, APPEAL) });
