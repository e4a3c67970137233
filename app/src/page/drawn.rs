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

/// Markup; shown as it is.
pub struct Drawn(InertElement);

/// A view, and its markup.
pub trait Draw: IntoView {
    fn drawn(self) -> Drawn {
        Drawn(InertElement::new(markup(self.into_view(), String::new())))
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
        write!(f, "Drawn({} bytes)", self.0.html_len())
    }
}

impl Render for Drawn {
    type State = InertElementState;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
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
        self.0.html_len()
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
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
    fn what_is_drawn_stands_where_the_view_would() {
        let part = || view! { <b title="\"&">{"<né>"}</b> };
        let typed = render(|| view! { <p>{part()}" "{part()}</p> });
        let drawn = render(|| view! { <p>{part().drawn()}" "{part().drawn()}</p> });
        assert_eq!(typed.replace("<!>", ""), drawn.replace("<!>", ""));
        assert!(drawn.contains("&lt;né&gt;"), "{drawn}");
    }
}
