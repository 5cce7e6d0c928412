//! A page with the next steps, to print or to photograph: during a restart the window is gone. It may
//! not hold anything private.

use maud::{DOCTYPE, html};
use voorzorg_domain::journey::StepStatus;

use super::origin_banner;
use super::view_context::ViewContext;
use crate::msg::{self, keyed};

/// The page as HTML; `None` if there is no plan.
pub(crate) fn next_steps(ctx: &ViewContext<'_>) -> Option<String> {
    let plan = ctx.journey.plan.as_deref()?;
    let ahead: Vec<(String, String)> = plan
        .steps
        .iter()
        .filter(|step| {
            !ctx.journey
                .step_status
                .get(&step.id)
                .is_some_and(StepStatus::is_settled)
        })
        .map(|step| {
            let part = |part| ctx.t(&keyed::step(&plan.recipe.0, step.id.as_str(), part));
            (part("title"), part("body"))
        })
        .collect();
    let heading = ctx.t(&msg::next_steps_heading());
    let at = ctx.journey.scans.last().map(|scan| scan.at);
    let made = at.map(|at| ctx.t(&msg::next_steps_made(ctx.date(at))));
    let page = html! {
        (DOCTYPE)
        html lang=(ctx.locale.tag()) {
            head {
                meta charset="utf-8";
                title { (heading) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                h1 { (heading) }
                @if let Some(banner) = origin_banner(ctx.origin) { p { strong { (ctx.t(&banner)) } } }
                p { (ctx.t(&msg::next_steps_lead())) }
                ol { @for (title, body) in &ahead { li { strong { (title) } br; (body) } } }
                p { strong { (ctx.t(&msg::next_steps_return())) } }
                @if let Some(made) = &made { p { (made) } }
                footer { (ctx.t(&msg::app_name())) " · " (ctx.t(&msg::disclaimer())) }
            }
        }
    };
    Some(page.into_string())
}

const STYLE: &str = "\
@page{size:A4;margin:18mm}\
body{font:14pt/1.5 Georgia,serif;color:#222;max-width:40rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.8rem}li{margin-bottom:1rem;break-inside:avoid}\
footer{border-top:1px solid #999;font-size:.8rem;margin-top:2rem}";
