//! The page of a round for colleagues: what to do, and three ways to hand in. Both languages, since
//! nobody knows beforehand who reads it.

use maud::{Markup, html};

use super::Round;
use crate::bilingual_page::bilingual_page;
use crate::dates::dated;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

impl Round {
    /// The page, which names the file of the round as `file`.
    #[must_use]
    pub fn page(&self, file: &str) -> String {
        bilingual_page(&msg::round_page_title(), STYLE, |locale| {
            self.in_language(locale, file)
        })
    }

    fn in_language(&self, locale: Locale, file: &str) -> Markup {
        let texts = Texts::shipped();
        let t = |msg: &Msg| texts.t(locale, msg);
        let label = if self.labels.is_empty() {
            msg::round_page_step_label()
        } else {
            msg::round_page_step_choose()
        };
        html! {
            @if let Some(organisation) = &self.organisation {
                p dir="auto" { (t(&msg::round_page_lead(organisation))) }
            }
            @if let Some(until) = &self.until {
                p { strong { (t(&msg::round_page_until(dated(texts, locale, until)))) } }
            }
            p.notice { (t(&msg::round_page_ask_first())) }
            h2 { (t(&msg::round_page_steps())) }
            ol {
                li { (t(&msg::round_page_step_start())) }
                li { (t(&msg::round_page_step_save())) }
                li { (t(&label)) }
                li { (t(&msg::round_page_step_hand_in())) }
            }
            h2 { (t(&msg::round_page_ways())) }
            ul {
                li { (t(&msg::round_page_way_folder())) }
                li dir="auto" { (t(&msg::round_page_way_mail(file))) }
                li { (t(&msg::round_page_way_code(self.code().0))) }
            }
            p.small { (t(&msg::round_page_terminal())) }
            h2 { (t(&msg::round_page_what())) }
            p { (t(&msg::round_page_what_body())) }
            p { (t(&msg::round_page_personal())) }
            @if !self.labels.is_empty() {
                h2 { (t(&msg::round_page_labels())) }
                p dir="auto" { (self.labels.join(" · ")) }
            }
        }
    }
}

const STYLE: &str = "\
@page{size:A4;margin:14mm 16mm}:root{color-scheme:light dark}\
body{font:11pt/1.45 system-ui,sans-serif;background:Canvas;color:CanvasText;max-width:46rem;\
margin:1.5rem auto;padding:0 1rem}section+section{margin-top:3rem;break-before:page}\
h1{font-size:1.6rem;line-height:1.2;margin:.4rem 0 .7rem}h2{font-size:1.1rem;margin:1rem 0 .3rem}\
p,ol,ul{margin:.4rem 0}ol,ul{padding-left:1.4rem}li{margin:.25rem 0;overflow-wrap:anywhere}\
header{border-bottom:1px solid;font-size:.85rem}.small{font-size:.85rem}\
.notice{border:2px solid;padding:.3rem .8rem}\
@media print{:root{color-scheme:light}body{margin:0;padding:0;max-width:none}}";
