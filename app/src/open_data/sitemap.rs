//! `/sitemap.xml`: every public page with its four languages side by side, and
//! `/robots.txt`.

use super::at;
use crate::{App, error::Failure};
use axum::{extract::State, response::Response};
use domain::{language::Language, time::Instant};
use std::fmt::Write;

/// Public pages that are always there.
const PAGES: [&str; 8] = [
    "",
    "/courses",
    "/timetable",
    "/library",
    "/events",
    "/programmes",
    "/privacy",
    "/accessibility",
];

pub async fn sitemap(State(app): State<App>) -> Result<Response, Failure> {
    let mut shared = app.shared(None);
    let mut pages: Vec<(String, Option<Instant>)> = PAGES
        .iter()
        .map(|path| ((*path).to_owned(), None))
        .collect();
    for course in store::course::listed(&app.db).await? {
        pages.push((
            format!("/courses/{}", course.slug),
            Some(course.modified_at),
        ));
    }
    for event in store::event::from(&app.db, app.now()).await? {
        shared.fresh_until = shared.fresh_until.min(event.ends_at);
        pages.push((format!("/events/{}", event.slug), Some(event.modified_at)));
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (path, modified) in &pages {
        for language in Language::ALL {
            write_page(&app, &mut xml, *language, path, *modified);
        }
    }
    xml.push_str("</urlset>\n");
    Ok(super::shared(shared, "application/xml; charset=utf-8", xml))
}

fn write_page(
    app: &App,
    xml: &mut String,
    language: Language,
    path: &str,
    modified: Option<Instant>,
) {
    let here = |language: Language| escape(&at(app, format!("/{language}{path}")));
    // Writing to a String does not fail.
    let _ = writeln!(xml, "<url><loc>{}</loc>", here(language));
    for other in Language::ALL {
        let _ = writeln!(
            xml,
            "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
            here(*other)
        );
    }
    if let Some(modified) = modified {
        let _ = writeln!(xml, "<lastmod>{}</lastmod>", super::answer::utc(modified));
    }
    xml.push_str("</url>\n");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The spaces of those who sign in, and what is for scripts only, are nobody's
/// search result.
pub async fn robots(State(app): State<App>) -> Response {
    let mut text = String::from("User-agent: *\n");
    for path in [
        "staff",
        "teach",
        "desk",
        "partner",
        "sponsor",
        "me",
        "sign-in",
        "components",
    ] {
        for language in Language::ALL {
            let _ = writeln!(text, "Disallow: /{language}/{path}");
        }
    }
    let _ = writeln!(
        text,
        "Disallow: /c/\nDisallow: /fn/\n\nSitemap: {}",
        at(&app, "/sitemap.xml")
    );
    super::shared(app.shared(None), "text/plain; charset=utf-8", text)
}
