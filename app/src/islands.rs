//! Islands: the few parts of a page that stay alive in the browser. Their props are
//! public, so they are small structs made for the purpose, never a database row.
