//! `codes.csv` holds everything that the source list holds, word for word.
//!
//! `data/source_list.csv` is that list: 604 meanings of 595 numbers, with the server's texts and the Chinese ones. A row of the
//! table may get another name, kind, retry or English text; the source's own texts stay as they are.

use std::collections::BTreeMap;

use feishu_codes_tests::repository;

/// A meaning as the source has it: code, message, explanation and remedy.
type Source = [String; 4];

fn read(path: &str, columns: [&str; 4]) -> Vec<Source> {
    let mut reader = csv::Reader::from_path(repository::path(path)).expect("the file exists");
    let header = reader.headers().expect("a header").clone();
    let at = columns.map(|column| header.iter().position(|name| name == column).expect("the column exists"));
    reader.records().map(|row| row.expect("a row")).map(|row| at.map(|at| row[at].to_owned())).collect()
}

const COLUMNS: [&str; 4] = ["code", "message", "explanation_zh", "remedy_zh"];

fn source_list() -> Vec<Source> {
    read("tests/data/source_list.csv", COLUMNS)
}

fn table() -> Vec<Source> {
    read("codes.csv", COLUMNS)
}

#[test]
fn every_meaning_of_the_source_list_is_in_the_table_as_it_is() {
    let mut in_table = BTreeMap::<_, Vec<_>>::new();
    for row in table() {
        in_table.entry(row[0].clone()).or_default().push(row);
    }
    let none = Vec::new();
    let changed = source_list()
        .into_iter()
        .filter_map(|source| {
            let rows = in_table.get(&source[0]).unwrap_or(&none);
            let copies = rows.iter().filter(|row| **row == source).count();
            (copies != 1).then(|| format!("{copies} rows are {source:?}; the table has {rows:?}"))
        })
        .collect::<Vec<_>>();
    assert!(changed.is_empty(), "texts of the source were changed:\n{}", changed.join("\n"));
}

#[test]
fn the_source_list_is_whole() {
    let mut numbers = source_list().into_iter().map(|[code, ..]| code).collect::<Vec<_>>();
    assert_eq!(numbers.len(), 604, "meanings");
    numbers.sort();
    let twice = numbers.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect::<Vec<_>>();
    assert_eq!(
        twice,
        ["40001", "40003", "40008", "40012", "40014", "40021", "99991663", "99991668", "99992364"],
        "numbers with two meanings"
    );
    numbers.dedup();
    assert_eq!(numbers.len(), 595, "numbers");
}

/// Rows from every part of the source list, as its page shows them. The data file is compared with them too, so that a change made
/// to both files at once is noticed.
#[rustfmt::skip]
const SPREAD: &[[&str; 4]] = &[
    ["1020001", "System error", "系统错误", "联系客服处理"],
    ["1002002", "Parameter illegal", "参数异常", "检查参数是否按照要求传入"],
    ["1002101", "Update Talent ID Conflict", "重复人才", "更新人才时存在重复人才,重复人才与传入的人才 ID 不一致,检查调用逻辑"],
    ["1002102", "Talent not exist", "人才不存在", "检查人才 ID 是否正确"],
    ["1002103", "Talent not exist", "人才在职", "人才已入职"],
    ["1002108", "Resume source does not exsit", "简历来源不存在", "检查简历来源 ID"],
    ["1002302", "Location name both empty", "位置的中/英文名称都为空", "检查位置名称"],
    ["1002507", "User doesn't exist", "用户不存在", "传入正确的用户 ID"],
    ["1002801", "Interview not exist", "面试不存在", "检查面试 ID"],
    ["1002", "Failed", "", "文档已删除,已删除文件无法获取文档内容"],
    ["1500", "internal error", "", "内部错误,请稍后重试,仍然出现可以咨询客服"],
    ["4001", "Invalid token, please refresh", "", "查看token是否填写正确,是否过期"],
    ["9499", "bad request 或 invalid param", "", "请求参数有误,请检查参数的正确性"],
    ["10016", "app resend fail", "", "重新推送应用 ticket 失败,检查应用是否为ISV应用,自建应用无法调用该接口"],
    ["11310", "get card message fail", "", "消息卡片请求失败,更多错误信息请参考请求返回的code和message,以及卡片错误码文档"],
    ["12002", "Non-chat-owner can NOT edit chat information in the current situation.", "", "群主设置\"仅群主可编辑群信息\",非群主无法更新群信息"],
    ["12018", "Updating announcement failed", "", "更新公告失败 ,请查看日志了解具体原因"],
    ["20007", "generate access_token fail", "", "生成 access_token 失败,请确保 code 没有重复消费或过期消费;小程序 tt.login() 获取的 code 不可用于服务端 API 获取用户信息,反之亦然"],
    ["40007", "user_id %v is not exist", "", "提供的用户ID不存在,请检查用户ID来源,是否为当前租户下用户"],
    ["40105", "name can’t be null", "", "部门、用户等name字段不允许为空"],
    ["40138", "", "", "接收者非法。用户离职,用户资源接收者必须为当前企业的在职用户"],
    ["40139", "unable to join multiple departments, please upgrade Organizational Structure Visible info", "", "用户无法加入多部门,请在企业管理后台升级“组织架构可见范围”规则"],
    ["40157", "forbidden operation to root department 0", "", "不允许操作根部门0。根部门是虚拟部门,不能查询部门请求,更新该部门或者删除该部门"],
    ["41012", "user id is invalid error", "", "用户id非法。user_id1-64字节的之间的字符"],
    ["41043", "employee id is not valid error", "", "employee id 非法,employee id 长度应该在1-64个字符之间,不应包含\\t\\n\\r"],
    ["50003", "invalid app_id", "", "传参错误,请确保app_id是正确、有效的。"],
    ["60002", "OpenApiErrorCodeDefinitionNotFound", "", "审批定义【approval_code】 找不到,检查审批定义code是否正确"],
    ["60014", "获取更新锁失败", "", "并发更新同一个审批实例冲突。"],
    ["90216", "EmptyValue", "", "请求参数错误 或 本次请求未导致数据变更,请检查参数"],
    ["91404", "LOGIN_REQUIRED", "", "需要登录"],
    ["93002", "out of limit", "", "请求列表数量超出预设范围,page list控制在500以内"],
    ["95017", "具体错误信息", "", "读取文档内容失败,检查revison是否正确"],
    ["95053", "this API does not support the Upgraded Docs(docx), please refer to the https://bytedance.feishu.cn/docx/doxcna26SMxtcPDYMJGqfpNgRng using the correct API.", "", "此 API 不支持新版文档(docx),请参考新版文档 OpenAPI 接入指引使用正确的 API。"],
    ["96002", "concurrency error,please retry", "", "权限并发编辑失败,重试请求,且不要并发操作同一篇文档的权限"],
    ["100002", "Invalid field selection [illegal field]", "", "fields 中存在非法字段名,检查fields中的字段名称"],
    ["154001", "unauthorized", "", "请求鉴权失败,请检查auth信息是否正确,应用租户和服务台租户是否一致"],
    ["190005", "app rate limited", "", "应用被限流,稍后再试,适当减小请求频率"],
    ["232016", "non_owner_can_only_edit_certain_parts", "", "机器人或授权用户非群主,仅可修改部分信息(avatar, name, description, i18n_names)"],
    ["1001001", "invalid calendar_id", "", "calendar id无效,检查calendar id是否正确"],
    ["1001502", "okr data not found", "", "OKR数据不存在,排查是否传递了不正确的okr_id"],
    ["1050001", "TIME_CHECK_NOT_VALID", "", "时间范围填写错误,填写准确的时间范围,起始时间不得早于半年前,时间选择范围不能超过一个月"],
    ["1069303", "forbidden", "", "没有权限,检查是否有待评论文档的评论权限(普遍文档默认是有阅读权限即有评论权限)"],
    ["1103008", "idp user not bind idp cp", "", "当前用户未绑定企业级联合登录凭证,请调用绑定接口绑定企业级联合登录凭证"],
    ["99991300", "invalid next parameter:%s", "", "callback url中next参数有问题,请检查并携带正确的next参数"],
    ["99991661", "Need a token", "", "请求需要使用token认证;请检查请求Header中是否填了正确的Authorization,注意token值前不要漏了 \"Bearer \"。详情可参考API访问凭证概述"],
    ["99992354", "these ids not existed: %v", "", "message中提示的id不存在,请检查后重试"],
    ["99993201", "method don't support batch", "", "请确认批量API文档是否包含该API。"],
    ["99993203", "the id of subrequest is duplicated", "", "请确认子请求的id是否重复"],
];

#[test]
fn a_spread_of_rows_is_as_the_page_shows_them() {
    for (name, rows) in [("codes.csv", table()), ("source_list.csv", source_list())] {
        for expected in SPREAD {
            let found = rows.iter().filter(|row| row[0] == expected[0]).collect::<Vec<_>>();
            assert_eq!(found, [expected], "{name}");
        }
    }
}

/// The numbers with two meanings: in the table's order, with the scope of each. What the contact v3 APIs mean comes first;
/// of the tokens, that one is no longer valid: it stands for the number where the server's text is not known.
#[rustfmt::skip]
const DOUBLE: &[[[&str; 4]; 2]] = &[
    [
        ["40001", "contact v3", "param error", "请求参数非法,请检查请求参数 (注:通讯录V3版本接口出现该错误码时取该含义)"],
        ["40001", "contact v1, v2", "market place app is not allowed to update user or department", "应用商店应用不允许修改通讯录,请停止尝试"],
    ],
    [
        ["40003", "contact v3", "internal error", "内部错误,请稍后重试,仍然出现可以咨询客服 (注:通讯录V3版本接口出现该错误码时取该含义)"],
        ["40003", "contact v1, v2", "no department authority", "应用没有对应的部门的通讯录授权,请检查通讯录授权情况;如需要访问相应部门,请联系管理员添加相应部门的通讯录授权"],
    ],
    [
        ["40008", "contact v3", "deptInfo is null error", "部门信息为空。可能系统异常导致部门不存在,请咨询客服 (注:通讯录V3版本接口出现该错误码时取该含义)"],
        ["40008", "contact v1, v2", "open_id %v is not exist", "提供的用户open_id不存在,请检查用户open_id来源"],
    ],
    [
        ["40012", "contact v3", "page token is invalid error", "分页的page_token非法,请检查参数合法性(注:通讯录V3版本接口出现该错误码时取该含义)"],
        ["40012", "contact v1, v2", "no parent dept authority error", "应用没有父部门权限,检查该部门是否在通讯录权限范围内"],
    ],
    [
        ["40014", "contact v3", "no parent dept authority error", "没有父部门权限,检查该部门是否在通讯录权限范围内 (注:通讯录V3版本接口出现该错误码时取该含义)"],
        ["40014", "contact v1, v2", "dept name can not be nul error", "部门名不能为空,请检查请求中的部门名设置 (注:通讯录V1、V2版本接口出现该错误码时取该含义)"],
    ],
    [
        ["40021", "contact v3", "not a same request error", "client_token判断非同一个请求。两次操作不是同一个请求,请检查request值是否有改动(注:通讯录V3版本接口出现该错误码时取该含义)"],
        ["40021", "contact v1, v2", "forbid update department id", "禁止修改部门自定义ID,部门自定义ID是部门当前的唯一ID,企业有其他应用使用通讯录情况下禁止修改"],
    ],
    [
        ["99991663", "", "tenant token invalid", "tenant_access_token 无效,更新token。详情可参考API访问凭证概述"],
        ["99991663", "", "tenant access token not support", "当前请求不支持tenant_access_token,请检查后重试。"],
    ],
    [
        ["99991668", "", "token invalid", "user_access_token无效,更新token。详情可参考API访问凭证概述"],
        ["99991668", "", "user access token not support", "当前请求不支持user_access_token,请检查后重试"],
    ],
    [
        ["99992364", "", "these ids not existed: %v", "当前union_id不存在,请检查后重试"],
        ["99992364", "", "user id cross tenant", "不能使用其他租户下的user_id,请检查后重试"],
    ],
];

#[test]
fn numbers_with_two_meanings_have_both_in_order() {
    let rows = read("codes.csv", ["code", "scope", "message", "remedy_zh"]);
    for expected in DOUBLE {
        let found = rows.iter().filter(|row| row[0] == expected[0][0]).collect::<Vec<_>>();
        assert_eq!(found, expected.iter().collect::<Vec<_>>());
    }
}

#[test]
fn the_enums_hold_every_meaning() {
    let meanings: usize = feishu_codes::FeishuError::ALL.iter().map(|error| error.meanings().count()).sum();
    assert_eq!(meanings, table().len());
}
