//! The code generator of [`feishu-codes`](https://docs.rs/feishu-codes): it generates Rust enums from a table of error codes.
//!
//! [`table`] reads the CSV files, finds every problem and builds a [`Catalog`](table::Catalog). The macros, the program and the tests
//! all read tables with it. [`rust`] generates enums from the catalog, and resolves literals to variants.
//!
//! ```
//! use feishu_codes_codegen::table::{Input, Table};
//!
//! let domains = Input::new("domains.csv", "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\n");
//! let codes = Input::new(
//!     "codes.csv",
//!     "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n\
//!      hire,1002102,TalentNotExist,,not_found,nevr,,,人才不存在,The talent does not exist.,检查人才 ID,Check the talent ID.,\n",
//! );
//! let table = Table::read(&codes, &domains);
//! assert_eq!(table.diagnostics()[0].to_string(), "codes.csv:2:40: unknown retry `nevr`");
//! assert_eq!(table.catalog().domains[0].variants[0].name, "TalentNotExist"); // The variant exists nevertheless.
//! ```

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod byte_set;
pub mod rust;
pub mod table;

pub use rust::{code, error_codes, raw_code};
