//! A question that must be answered before going on. It opens by script only: what
//! it asks must also be possible on a page of its own. `data-dialog="id"` on the link to
//! that page opens it.

use leptos::prelude::*;

/// `actions`: buttons of its `method="dialog"` form.
pub fn dialog(
    id: impl Into<String>,
    title: impl Into<String>,
    body: impl IntoView + 'static,
    actions: impl IntoView + 'static,
) -> impl IntoView {
    let id = id.into();
    let heading = format!("{id}-title");
    let (named_by, name) = (heading.clone(), id.clone());
    view! {
        <dialog class="dialog" id=id data-name=name aria-labelledby=named_by>
            <form method="dialog" class="stack">
                <h2 id=heading>{title.into()}</h2>
                {body}
                <div class="form__acts">{actions}</div>
            </form>
        </dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn it_is_named_by_its_title() {
        let html = render(|| dialog("leave", "Partir ?", (), ()));
        assert!(
            html.contains("aria-labelledby=\"leave-title\"") && html.contains("id=\"leave-title\""),
            "{html}"
        );
    }
}
