//! A page with what comes next, to print or to photograph: a restart takes this screen away. It may not
//! hold anything private.

use maud::{DOCTYPE, html};
use voorzorg_domain::journey::Standing;

use super::scene::Scene;
use crate::msg::{self, keyed};

/// The page as HTML; `None` without a plan.
pub(crate) fn next_steps(scene: &Scene<'_>) -> Option<String> {
    let plan = scene.journey.plan.as_deref()?;
    let ahead: Vec<(String, String)> = plan
        .steps
        .iter()
        .filter(|step| {
            !scene
                .journey
                .standings
                .get(&step.id)
                .is_some_and(Standing::is_settled)
        })
        .map(|step| {
            let part = |part| scene.say(&keyed::step(&plan.recipe.0, step.id.as_str(), part));
            (part("title"), part("body"))
        })
        .collect();
    let heading = scene.say(&msg::next_steps_heading());
    let at = scene.journey.looks.last().map(|look| look.at);
    let made = at.map(|at| scene.say(&msg::next_steps_made(scene.date(at))));
    let page = html! {
        (DOCTYPE)
        html lang=(scene.locale.tag()) {
            head {
                meta charset="utf-8";
                title { (heading) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                h1 { (heading) }
                @if scene.practice { p { strong { (scene.say(&msg::practice_banner())) } } }
                p { (scene.say(&msg::next_steps_lead())) }
                ol { @for (title, body) in &ahead { li { strong { (title) } br; (body) } } }
                p { strong { (scene.say(&msg::next_steps_return())) } }
                @if let Some(made) = &made { p { (made) } }
                footer { (scene.say(&msg::app_name())) " · " (scene.say(&msg::disclaimer())) }
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
