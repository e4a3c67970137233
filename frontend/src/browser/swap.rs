//! Puts the content of a fetched page in the place of the one that is shown.
//!
//! Scripts of the new page are never run (they run once, with the first page). A page of another
//! build, or one that needs other linked styles, is not ours to show: see [`fits`].

use super::dom;
use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, Node, SupportedType};

/// What of `<head>` belongs to one page alone. Styles and scripts belong to the build.
const OF_THE_PAGE: &str = "title, meta[name]:not([name=viewport]):not([name=color-scheme]), meta[property], \
     link[rel=canonical], link[rel~=alternate], link[rel=manifest], script[type='application/ld+json']";

/// Carried in the page: its language's own, let in by its hash whatever the first page was.
const SHEET: &str = "head > style";

/// Fetched; a page without them for a moment would look broken.
const LINKED: &str = "link[rel~=stylesheet]";

pub fn parse(text: &str) -> Option<Document> {
    DomParser::new()
        .ok()?
        .parse_from_string(text, SupportedType::TextHtml)
        .ok()
}

/// The name of a page of ours.
pub fn name(page: &Document) -> Option<String> {
    page.query_selector("main")
        .ok()??
        .get_attribute("data-page")
}

/// The heading and paragraphs of a page.
pub fn sentences(page: &Document) -> Vec<String> {
    let Ok(found) = page.query_selector_all("main h1, main p") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|i| found.get(i)?.text_content())
        .collect()
}

/// Whether the page comes from the build that is running and looks right under the styles at hand.
pub fn fits(page: &Document) -> bool {
    let same = || {
        let (old, new) = (dom::root()?, page.document_element()?);
        let build = old.get_attribute("data-build") == new.get_attribute("data-build");
        let readable = page.query_selector("main").ok()?.is_some();
        Some(build && readable && linked(&dom::document()?)? == linked(page)?)
    };
    same().unwrap_or(false)
}

/// The addresses of linked sheets, in order.
fn linked(page: &Document) -> Option<Vec<Option<String>>> {
    let found = page.head()?.query_selector_all(LINKED).ok()?;
    let address = |node: Node| node.dyn_ref::<Element>()?.get_attribute("href");
    Some(
        (0..found.length())
            .filter_map(|i| found.get(i))
            .map(address)
            .collect(),
    )
}

pub fn swap(page: &Document) -> Option<()> {
    let document = dom::document()?;
    copy_attributes(&page.document_element()?, &document.document_element()?)?;
    swap_head(&document, page)?;
    swap_sheet(&document, page)?;
    let body = document.body()?;
    let new = page.body()?;
    copy_attributes(&new, &body)?;
    // The parser reads as if there were no scripts, and fills these.
    remove_all(page, "noscript")?;
    swap_body(&document, &body, &new)
}

/// Gives `to` exactly the attributes of `from`, but for our own mark.
fn copy_attributes(from: &Element, to: &Element) -> Option<()> {
    for name in to
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
    {
        if name != dom::IN_PLACE && !from.has_attribute(&name) {
            to.remove_attribute(&name).ok()?;
        }
    }
    for name in from
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
    {
        let value = from.get_attribute(&name)?;
        if to.get_attribute(&name).as_deref() != Some(value.as_str()) {
            to.set_attribute(&name, &value).ok()?;
        }
    }
    Some(())
}

fn swap_head(document: &Document, page: &Document) -> Option<()> {
    remove_all(document, OF_THE_PAGE)?;
    let head = document.head()?;
    let new = page.head()?.query_selector_all(OF_THE_PAGE).ok()?;
    for i in 0..new.length() {
        head.append_child(&new.get(i)?).ok()?;
    }
    Some(())
}

fn swap_sheet(document: &Document, page: &Document) -> Option<()> {
    let sheet = |page: &Document| page.query_selector(SHEET).ok();
    let (Some(old), Some(new)) = (sheet(document)?, sheet(page)?) else {
        return Some(());
    };
    if old.text_content() != new.text_content() {
        old.replace_with_with_node_1(&new).ok()?;
    }
    Some(())
}

fn remove_all(document: &Document, selector: &str) -> Option<()> {
    let found = document.query_selector_all(selector).ok()?;
    for i in 0..found.length() {
        let node = found.get(i)?;
        if let Some(parent) = node.parent_node() {
            parent.remove_child(&node).ok()?;
        }
    }
    Some(())
}

/// Replaces the body's content around `#live`: a live region speaks only if it was there before.
fn swap_body(document: &Document, body: &Element, new: &Element) -> Option<()> {
    let child_of = |live: Option<Element>, parent: &Element| {
        live.filter(|live| live.parent_element().as_ref() == Some(parent))
    };
    let live = child_of(document.get_element_by_id("live"), body);
    let new_live = child_of(new.query_selector("#live").ok()?, new);
    let (before, after) = (
        document.create_document_fragment(),
        document.create_document_fragment(),
    );
    let mut side = &before;
    while let Some(node) = new.first_child() {
        if live.is_some()
            && new_live
                .as_ref()
                .is_some_and(|live| live.is_same_node(Some(&node)))
        {
            new.remove_child(&node).ok()?;
            side = &after;
        } else {
            side.append_child(&node).ok()?;
        }
    }
    let kept = live.filter(|_| new_live.is_some());
    let mut next = body.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if !kept
            .as_ref()
            .is_some_and(|live| live.is_same_node(Some(&node)))
        {
            body.remove_child(&node).ok()?;
        }
    }
    let kept: Option<&Node> = kept.as_deref();
    body.insert_before(&before, kept).ok()?;
    body.append_child(&after).ok()?;
    Some(())
}
