//! `/sitemap.xml`: every public page with its four languages side by side, and
//! `/robots.txt`.

use super::at;
use crate::{App, error::Failure};
use axum::{extract::State, response::Response};
use domain::{language::Language, time::Instant};
use std::fmt::Write;

/// Public pages that are always there.
const PAGES: [&str; 9] = [
    "",
    "/courses",
    "/courses/find",
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
    for event in store::event::listed_from(&app.db, app.now()).await? {
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
    // For whoever reads none of the four: the home page finds a language by itself; for
    // another page no address does, and French is what the school itself speaks. Google
    // asks for the page that is shown then (Search Central, "Localized versions of your
    // pages": x-default).
    let otherwise = match path {
        "" => escape(&at(app, "/")),
        _ => here(Language::Fr),
    };
    let _ = writeln!(
        xml,
        "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{otherwise}\"/>"
    );
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use http::header;

    #[tokio::test]
    async fn every_public_page_stands_in_it_in_four_languages() {
        let site = testing::site().await;
        let answer = site.get("/sitemap.xml").await;
        assert_eq!(
            answer.headers[header::CONTENT_TYPE],
            "application/xml; charset=utf-8"
        );
        let xml = answer.html;
        // Not the list of above: what the site has, written down once more.
        let there = [
            "",
            "/accessibility",
            "/courses",
            "/courses/find",
            "/courses/premiers-pas",
            "/events",
            "/events/soiree-cinema",
            "/library",
            "/privacy",
            "/programmes",
            "/timetable",
        ];
        let mut told: Vec<_> = xml
            .split("<loc>http://127.0.0.1:3000/fr")
            .skip(1)
            .filter_map(|part| Some(part.split_once("</loc>")?.0))
            .collect();
        told.sort_unstable();
        assert_eq!(told, there);
        assert_eq!(xml.matches("<url>").count(), there.len() * 4);
        assert_eq!(xml.matches("<xhtml:link ").count(), there.len() * 20);
        for (path, otherwise) in [("", "/"), ("/events", "/fr/events")] {
            let (_, entry) = xml.split_once(&format!("/uk{path}</loc>")).unwrap();
            let (entry, _) = entry.split_once("</url>").unwrap();
            let link = format!("hreflang=\"x-default\" href=\"http://127.0.0.1:3000{otherwise}\"");
            assert!(entry.contains(&link), "{entry}");
        }
        for language in Language::ALL {
            assert!(
                xml.contains(&format!(
                    "<loc>http://127.0.0.1:3000/{language}/courses/premiers-pas</loc>"
                )),
                "{xml}"
            );
            assert!(xml.contains(&format!("hreflang=\"{language}\" href=\"http://127.0.0.1:3000/{language}/events/soiree-cinema\"")), "{xml}");
        }
        assert!(
            !xml.contains("groupe-ferme"),
            "what is not listed is not found"
        );
    }

    #[tokio::test]
    async fn every_address_in_it_has_a_page() {
        let site = testing::site().await;
        let xml = site.get("/sitemap.xml").await.html;
        for part in xml.split("<loc>").skip(1) {
            let url = part.split("</loc>").next().unwrap();
            let path = url.strip_prefix("http://127.0.0.1:3000").unwrap();
            assert_eq!(site.get(path).await.status, 200, "{path}");
        }
    }

    #[tokio::test]
    async fn robots_are_kept_out_of_the_spaces_of_people() {
        let site = testing::site().await;
        let text = site.get("/robots.txt").await.html;
        for line in [
            "Disallow: /fr/staff",
            "Disallow: /fa-AF/me",
            "Disallow: /fn/",
            "Sitemap: http://127.0.0.1:3000/sitemap.xml",
        ] {
            assert!(text.lines().any(|l| l == line), "{line} in {text}");
        }
    }
}
