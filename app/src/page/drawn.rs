//! A view that is written already: the markup of a part, without its type.
//!
//! Pages are rendered once, to a string, so a part can be rendered where it is made. That
//! costs one copy of its bytes, and spares the compiler what `into_any()` asks of it: for
//! each type of view the code to stream, resolve, build and rebuild it, which no page of
//! ours ever runs. Never for what wakes up in a browser: islands keep their types.

use leptos::{
    prelude::*,
    tachys::{
        html::{
            InertElement, InertElementState,
            attribute::{Attribute, any_attribute::AnyAttribute},
        },
        hydration::Cursor,
        view::{Position, PositionState, add_attr::AddAnyAttr},
    },
};
use memchr::memchr3;
use std::borrow::Cow;

/// Markup; shown as it is.
#[derive(Clone)]
pub struct Drawn(Cow<'static, str>);

impl Drawn {
    /// Words. Leptos looks at every letter for what must be escaped; most words hold
    /// nothing that must.
    pub fn text(text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        match memchr3(b'&', b'<', b'>', text.as_bytes()) {
            None => Self(text),
            Some(_) => text.drawn(),
        }
    }

    /// One after another. A view of many parts is large, and a list of them is moved
    /// about several times before it is written.
    pub fn each(views: impl IntoIterator<Item = impl IntoView>) -> Self {
        let views = views.into_iter();
        let write = |html, view: _| markup(IntoView::into_view(view), html);
        Self(views.fold(String::new(), write).into())
    }
}

/// A view, and its markup.
pub trait Draw: IntoView {
    fn drawn(self) -> Drawn {
        Drawn(markup(self.into_view(), String::new()).into())
    }
}

impl<V: IntoView> Draw for V {}

/// Writes a view behind what is written already.
pub(super) fn markup(view: impl RenderHtml, mut html: String) -> String {
    let place = &mut Position::FirstChild;
    view.to_html_with_buf(&mut html, place, true, false, Vec::new());
    html
}

impl std::fmt::Debug for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Drawn({} bytes)", self.0.len())
    }
}

impl Render for Drawn {
    type State = InertElementState;

    fn build(self) -> Self::State {
        InertElement::new(self.0).build()
    }

    fn rebuild(self, state: &mut Self::State) {
        InertElement::new(self.0).rebuild(state);
    }
}

impl AddAnyAttr for Drawn {
    type Output<SomeNewAttr: Attribute> = Self;

    /// Its elements have the attributes they have.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Drawn {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn html_len(&self) -> usize {
        self.0.len()
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.push_str(&self.0);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        InertElement::new(self.0).hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn words_are_escaped_as_in_a_view() {
        // (For no words at all a view writes a space, which only an island looks for.)
        for text in ["Le pain", "a < b", "à & ç", "</p>", "\u{2068}09:00\u{2069}"] {
            let text = text.to_owned();
            let view = render(|| view! { <p>{text.clone()}</p> });
            assert_eq!(render(|| view! { <p>{Drawn::text(text)}</p> }), view);
        }
    }

    #[test]
    fn what_is_drawn_stands_where_the_view_would() {
        let part = || view! { <b title="\"&">{"<né>"}</b> };
        let typed = render(|| view! { <p>{part()}" "{part()}</p> });
        let drawn = render(|| view! { <p>{part().drawn()}" "{part().drawn()}</p> });
        assert_eq!(typed.replace("<!>", ""), drawn.replace("<!>", ""));
        assert!(drawn.contains("&lt;né&gt;"), "{drawn}");
    }
}
