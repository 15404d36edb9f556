//! The documentation of a variant as a person or a script would write it, with the same content as ours.

use feishu_codes_codegen::table::catalog::Variant;
use feishu_codes_core::Lang;

/// Returns the doc comment and the alias.
pub(super) fn of(variant: &Variant<'_>) -> String {
    let mut text = String::new();
    for meaning in &variant.meanings {
        text += &format!("/// **{}**: {}\n///\n", variant.code, meaning.message);
        text += &format!("/// - Cause: {}\n/// - 原因：{}\n", meaning.explanation_en, meaning.explanation_zh);
        text += &format!("/// - Action: {}\n/// - 处理：{}\n", meaning.remedy_en, meaning.remedy_zh);
        text +=
            &format!("/// - Kind: `{}`, retry: `{}`, HTTP status: {:?}\n", meaning.kind, meaning.retry, meaning.http);
        if let (Some(en), Some(zh)) = (meaning.docs_url(Lang::En), meaning.docs_url(Lang::Zh)) {
            text += &format!("/// - [Documentation]({en}), [文档]({zh})\n");
        }
    }
    text + &format!("#[doc(alias = \"{}\")]\n", variant.code)
}
