//! The frame of every page: head, skip link, menu, languages, footer.

use super::{Page, Place, drawn};
use crate::{
    App,
    components::{Pictogram, beside_switch, pictogram},
    reader::Reader,
    texts::{Words, ltr},
};
use domain::language::Language;
use leptos::{
    either::Either,
    prelude::*,
    tachys::html::{InertElement, doctype},
};

const MARK: &str = include_str!("../../../public/icons/mark.svg");

/// Where the content stands. No page holds this letter (HTML Standard §13.2.5).
const CONTENT: char = '\0';
/// In bytes, with its content; a longer page is grown. Growing to it step by step copies
/// it several times.
const PAGE_LENGTH: usize = 96 << 10;

/// What stands before the content, with room for all of the page, and what stands after.
pub(super) fn frame(app: &App, reader: &Reader, page: &Page) -> (String, String) {
    let view = document(app, reader, page).into_view();
    let mut before = drawn::markup(view, String::with_capacity(PAGE_LENGTH));
    let at = before.rfind(CONTENT).unwrap_or(before.len());
    let after = before.split_off(at);
    (before, after.trim_start_matches(CONTENT).to_owned())
}

fn document(app: &App, reader: &Reader, page: &Page) -> impl IntoView + use<> {
    let words = reader.words;
    let language = words.language;
    let loading = t!(words, "status-loading");
    let failed = t!(words, "status-failed");
    let not_sent = t!(words, "status-not-sent");
    let unknown = t!(words, "status-unknown");
    view! {
        {doctype("html")}
        <html lang=language.code() dir=words.direction().to_string() data-build=app.site.build.clone()>
            {head(app, reader, page)}
            <body>
                <a class="skip" href="#main">{t!(words, "skip-to-content")}</a>
                {top(reader, page.place)}
                {saved(app, words)}
                <main id="main" tabindex="-1" data-page=page.name>{InertElement::new(CONTENT.to_string())}</main>
                {foot(app, reader, page.place)}
                <p class="visually-hidden" id="live" role="status" aria-live="polite"></p>
                <template id="say" data-loading=loading data-failed=failed data-not-sent=not_sent data-unknown=unknown></template>
            </body>
        </html>
    }
}

fn head(app: &App, reader: &Reader, page: &Page) -> impl IntoView + use<> {
    let language = reader.language();
    let site = &app.site;
    let more_css = match language {
        Language::FaAf => site.css_fa_af,
        Language::Fr | Language::En | Language::Uk => "",
    };
    let here = |l: Language| format!("{}{}", app.settings.public_url, reader.here_in(l));
    let alternates = page.indexed.then(|| {
        let each = Language::ALL
            .iter()
            .map(|l| view! { <link rel="alternate" hreflang=l.code() href=here(*l) /> });
        view! {
            <link rel="canonical" href=here(language) />
            {each.collect_view()}
            <link rel="alternate" hreflang="x-default" href=anyone(app, reader) />
            {preview(app, page, here(language))}
        }
    });
    let robots = (!page.indexed).then(|| view! { <meta name="robots" content="noindex" /> });
    let description = page
        .description
        .clone()
        .map(|text| view! { <meta name="description" content=text /> });
    let staff_sheet = (page.staff_sheet && !site.staff_css.is_empty())
        .then(|| view! { <link rel="stylesheet" href=site.staff_css.clone() /> });
    let data = page.data.as_ref().map(|json| {
        // Nothing inside may begin a tag or a comment: `<!--<script>` would swallow the end
        // of the element (HTML Standard §4.12.1.3).
        let json = json.to_string().replace('<', "\\u003c");
        view! { <script type="application/ld+json" inner_html=json></script> }
    });
    let loader = (!site.start.is_empty()).then(|| {
        view! {
            <script type="module" async src=site.start.clone() data-glue=site.glue.clone() data-wasm=site.wasm.clone()></script>
        }
    });
    // Written as it is: Leptos puts a `<!>` after text, which a title would show.
    let title = tab_title(reader.words, &page.title);
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    view! {
        <head>
            <meta charset="utf-8" />
            <title inner_html=title></title>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            {description}
            {robots}
            {alternates}
            <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
            <link rel="apple-touch-icon" href="/icons/maskable-192.png" />
            <link rel="manifest" href="/manifest.webmanifest" />
            {InertElement::new("<style>")}
            {InertElement::new(site.css)}
            {InertElement::new(more_css)}
            {InertElement::new("</style>")}
            {staff_sheet}
            {data}
            {loader}
        </head>
    }
}

/// For readers of other languages: the first page chooses by their browser; the others
/// are there in French, the language they will meet in town.
fn anyone(app: &App, reader: &Reader) -> String {
    let path = match reader.path.as_str() {
        "" => "/".to_owned(),
        _ => reader.here_in(Language::Fr),
    };
    format!("{}{path}", app.settings.public_url)
}

/// What a messenger shows of a link that was sent (the Open Graph protocol, ogp.me).
/// The description is taken from the page's own.
fn preview(app: &App, page: &Page, url: String) -> impl IntoView + use<> {
    let image = format!("{}/icons/maskable-512.png", app.settings.public_url);
    let said = [
        ("og:type", "website".to_owned()),
        ("og:title", page.title.clone()),
        ("og:url", url),
        ("og:image", image),
    ];
    said.map(|(property, content)| {
        leptos::html::meta()
            .attr("property", property)
            .content(content)
    })
    .collect_view()
}

/// A browser's tab may draw the marks around isolated parts as boxes.
fn tab_title(words: Words, title: &str) -> String {
    let marks = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    t!(words, "page-title", title = title).replace(marks, "")
}

fn top(reader: &Reader, place: Place) -> impl IntoView + use<> {
    let words = reader.words;
    let item = |at: Place, path: &str, icon: Pictogram, key: &str| {
        let current = (at == place).then_some("page");
        view! {
            <li><a class="top__link" href=reader.link(path) aria-current=current>{pictogram(icon)}<span>{t!(words, key)}</span></a></li>
        }
    };
    view! {
        <header class="top">
            <div class="top__bar">
                <a class="top__brand" href=reader.link("")>
                    <span class="top__mark" aria-hidden="true" inner_html=MARK></span><span>{t!(words, "brand-name")}</span>
                </a>
                {languages(reader)}
            </div>
            <nav class="top__nav" aria-label=t!(words, "nav-label")>
                <ul class="top__list">
                    {item(Place::Courses, "/courses", Pictogram::Course, "nav-courses")}
                    {item(Place::Timetable, "/timetable", Pictogram::Calendar, "nav-timetable")}
                    {item(Place::Library, "/library", Pictogram::Library, "nav-library")}
                    {item(Place::Events, "/events", Pictogram::Event, "nav-events")}
                </ul>
            </nav>
        </header>
    }
}

/// The same page in the other languages, by their own names. No flags.
fn languages(reader: &Reader) -> impl IntoView + use<> {
    let each = Language::ALL.iter().map(|language| {
        let current = (*language == reader.language()).then_some("true");
        view! {
            <li>
                <a class="languages__link" href=reader.here_in(*language) lang=language.code() hreflang=language.code()
                    dir=language.direction().to_string() aria-current=current>{language.endonym()}</a>
            </li>
        }
    });
    view! {
        <nav class="languages" aria-label=t!(reader.words, "language-label")>
            <ul class="languages__list">{each.collect_view()}</ul>
        </nav>
    }
}

/// Hidden until the service worker shows a page it kept: the page itself knows the
/// day it was made, in the right calendars. The hour is the service worker's to write,
/// where the sentence has its place.
fn saved(app: &App, words: Words) -> impl IntoView + use<> {
    const HOUR: &str = "\u{fffc}";
    let today = super::school_zone().today(app.now());
    let said = t!(words, "saved-on", date = words.full_day(today), time = HOUR);
    let (before, after) = said.split_once(HOUR).unwrap_or((&said, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    view! {
        <p class="saved" id="saved" hidden>
            {pictogram(Pictogram::Offline)}
            <span>{before}<span data-saved-time></span>{after}</span>
        </p>
    }
}

fn foot(app: &App, reader: &Reader, place: Place) -> impl IntoView + use<> {
    let words = reader.words;
    let link =
        |path: &str, key: &str| view! { <li><a href=reader.link(path)>{t!(words, key)}</a></li> };
    let gallery = if app.settings.demo {
        Either::Left(link("/components", "components-title"))
    } else {
        Either::Right(())
    };
    // Whoever reads a staff page has signed in.
    let sign_in = (place != Place::Staff).then(|| link("/sign-in", "foot-staff"));
    let beside = (place != Place::Staff)
        .then(|| beside_switch(reader))
        .flatten();
    view! {
        <footer class="foot" aria-label=t!(words, "foot-label")>
            <div class="foot__in">
                <div class="foot__block">
                    <p><strong>{t!(words, "brand-tagline")}</strong></p>
                    <p>{t!(words, "foot-free")}</p>
                    <p>{t!(words, "foot-school", school = ltr(&app.settings.school))}</p>
                </div>
                <ul class="foot__links">
                    {beside.map(|switch| view! { <li>{switch}</li> })}
                    {link("/programmes", "nav-programmes")}
                    {link("/privacy", "foot-privacy")}
                    {link("/accessibility", "foot-accessibility")}
                </ul>
                <ul class="foot__links">
                    {sign_in}
                    <li><a href="/api/v1/openapi.json" data-native>{t!(words, "foot-open-data")}</a></li>
                    {gallery}
                </ul>
            </div>
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn a_tab_shows_no_mark_of_direction() {
        for language in Language::ALL {
            let words = Words::of(*language);
            let day = words.full_day(jiff::civil::date(2026, 11, 23));
            let title = t!(words, "staff-when", date = day, hours = ltr("A1"));
            assert!(title.contains('\u{2066}'), "{title:?}");
            let said = tab_title(words, &title);
            assert!(
                !said.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']),
                "{said:?}"
            );
            assert!(said.contains("A1"), "{said:?}");
        }
    }

    #[tokio::test]
    async fn a_kept_page_has_a_place_for_its_hour() {
        let site = testing::site().await;
        for (language, before) in [
            ("fr", "lundi 23 novembre 2026\u{2069} à\u{a0}\u{2068}"),
            ("en", "Monday 23 November 2026\u{2069} at\u{a0}\u{2068}"),
            ("uk", "\u{2069},\u{a0}\u{2068}"),
            ("fa-AF", "\u{2069}، ساعت\u{a0}\u{2068}"),
        ] {
            let html = site.get(&format!("/{language}/library")).await.html;
            let (_, saved) = html.split_once("id=\"saved\"").unwrap();
            let (line, rest) = saved.split_once("<span data-saved-time>").unwrap();
            assert!(line.ends_with(before), "{line:?}");
            assert!(rest.starts_with("</span>"), "what sw.js fills: {rest}");
            let islands = html.split("</leptos-island>").map(|part| {
                let (outside, island) = part.split_once("<leptos-island").unwrap_or((part, ""));
                (outside.matches("<!>").count(), island.len())
            });
            assert!(islands.clone().any(|(_, island)| island > 0));
            assert!(
                islands.map(|(markers, _)| markers).all(|n| n == 0),
                "{html}"
            );
        }
    }

    /// Such a comment holds an element open, whatever closes it.
    #[tokio::test]
    async fn data_for_machines_ends_where_it_should() {
        let site = testing::site().await;
        let reader = Reader::of(&"/fr/library".parse().unwrap()).unwrap();
        let data = serde_json::json!({"name": "<!--<script></script>"});
        let page = Page::staff("library-show", "…".to_owned()).with_data(data.clone());
        let answer = page.answer(&site.app, &reader, || ());
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
        let html = String::from_utf8(bytes.unwrap().into()).unwrap();
        let (_, rest) = html.split_once("application/ld+json\">").unwrap();
        let (json, _) = rest.split_once("</script>").unwrap();
        assert!(!json.contains('<'), "{json}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(json).unwrap(),
            data
        );
    }
}
