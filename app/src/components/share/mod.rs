//! Take it with you: messages, calendar, a code for another phone. Plain links: no
//! script, no third party until one is followed. Where the browser can share and copy by
//! itself, scripts show that too.

use super::{Pictogram, pictogram};
use crate::{calendar::plain, texts::Words};
use leptos::prelude::*;
use std::fmt::Write;

/// `url` is absolute. `calendar` is the address of the `.ics`, where there is one.
pub fn share(
    words: Words,
    title: &str,
    url: &str,
    calendar: Option<(String, String)>,
) -> impl IntoView + use<> {
    let text = message(words, title, url);
    let title = plain(words, title.to_owned());
    let shared = title.clone();
    let (title, address, text) = (percent(&title), percent(url), percent(&text));
    let link = |href: String, icon: Pictogram, text: String| {
        view! { <li><a class="button button--quiet" href=href data-native rel="noopener noreferrer">{pictogram(icon)}<span>{text}</span></a></li> }
    };
    let button = |icon: Pictogram, text: String| {
        view! { <button class="button button--quiet" type="button">{pictogram(icon)}<span>{text}</span></button> }
    };
    view! {
        <section class="share">
            <h2>{t!(words, "share-title")}</h2>
            <ul class="share__list">
                {calendar.map(|(href, text)| link(href, Pictogram::Calendar, text))}
                {link(format!("https://wa.me/?text={text}"), Pictogram::Conversation, t!(words, "share-whatsapp"))}
                {link(format!("https://t.me/share/url?url={address}&text={title}"), Pictogram::Conversation, t!(words, "share-telegram"))}
                {link(format!("sms:?&body={text}"), Pictogram::Message, t!(words, "share-sms"))}
                <li hidden data-share=shared>{button(Pictogram::Share, t!(words, "share-other"))}</li>
                <li hidden data-copy="" data-copied=t!(words, "share-copied")>{button(Pictogram::Copy, t!(words, "share-copy"))}</li>
            </ul>
            {qr(words, url)}
        </section>
    }
}

/// The address as a code that another phone reads.
pub fn qr(words: Words, url: &str) -> impl IntoView + use<> {
    let code = fast_qr::QRBuilder::new(url)
        .ecl(fast_qr::ECL::L)
        .build()
        .ok();
    code.map(|code| {
        let rows = (0..code.size).map(|y| (0..code.size).map(|x| code[y][x].value()).collect::<Vec<_>>());
        let path = runs(rows);
        view! {
            <figure class="share__code">
                <svg viewBox=format!("0 0 {0} {0}", code.size) role="img" aria-label=t!(words, "share-qr")>
                    <path fill="currentColor" shape-rendering="crispEdges" d=path></path>
                </svg>
                <figcaption>{t!(words, "share-qr-hint")}</figcaption>
            </figure>
        }
    })
}

/// Dark squares as one path: each run of a row is a bar, the pen moving by what is
/// left between (short numbers compress well).
fn runs(rows: impl Iterator<Item = Vec<bool>>) -> String {
    let mut path = String::new();
    for (y, row) in rows.enumerate() {
        let mut x = 0;
        while x < row.len() {
            let dark = row[x..].iter().take_while(|d| **d).count();
            if dark > 0 {
                let _ = write!(path, "M{x} {y}h{dark}v1h-{dark}z");
            }
            x += dark.max(1);
        }
    }
    path
}

/// The message that is sent. It ends with the bare address: programs take the mark that
/// would close its isolate for a part of it, and an isolate ends with its paragraph anyway
/// (UAX #9, BD9).
fn message(words: Words, title: &str, url: &str) -> String {
    let text = plain(words, t!(words, "share-text", title = title, url = url));
    text.trim_end_matches('\u{2069}').to_owned()
}

fn percent(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte))
            }
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;
    use domain::language::Language;

    #[test]
    fn links_carry_the_page_whole() {
        let html = render(|| {
            share(
                Words::of(Language::FaAf),
                "کورس & شب",
                "https://h.example/fa-AF/courses/x?a=1&b=2",
                None,
            )
        });
        assert!(
            html.contains("https%3A%2F%2Fh.example%2Ffa-AF%2Fcourses%2Fx%3Fa%3D1%26b%3D2"),
            "{html}"
        );
        assert!(html.contains("<svg viewBox"), "{html}");
    }

    #[test]
    fn a_message_keeps_its_order_in_dari_and_carries_no_marks_elsewhere() {
        let title = "کورس \u{2066}A1\u{2069}";
        let url = "https://h.example/x";
        let dari = message(Words::of(Language::FaAf), title, url);
        assert!(
            dari.contains("\u{2068}کورس \u{2066}A1\u{2069}\u{2069}"),
            "{dari:?}"
        );
        assert!(dari.ends_with("\u{2068}https://h.example/x"), "{dari:?}");
        for language in [Language::Fr, Language::En, Language::Uk] {
            let text = message(Words::of(language), "Cours \u{2066}A1\u{2069}", url);
            assert!(text.contains("Cours A1") && text.ends_with(url), "{text:?}");
        }
        let html = render(|| share(Words::of(Language::FaAf), title, url, None));
        let isolated = percent(&format!("\u{2068}{title}\u{2069}"));
        assert_eq!(
            html.matches(&isolated).count(),
            2,
            "WhatsApp and SMS: {html}"
        );
        assert!(
            html.contains(&format!("&amp;text={}", percent(title))),
            "Telegram: {html}"
        );
        assert!(html.contains(&format!("data-share=\"{title}\"")), "{html}");
    }

    #[test]
    fn what_needs_a_script_is_hidden_without_it() {
        let html = render(|| share(Words::of(Language::En), "A", "https://h.example/x", None));
        for control in ["data-share", "data-copy"] {
            assert!(html.contains(&format!("<li hidden {control}")), "{html}");
        }
    }

    #[test]
    fn bars_cover_the_dark_squares() {
        assert_eq!(
            runs([vec![true, true, false, true]].into_iter()),
            "M0 0h2v1h-2zM3 0h1v1h-1z"
        );
    }
}
