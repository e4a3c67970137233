//! What pages are built from. One folder each: the view (`mod.rs`), its style beside
//! it, its test inside. A component is a plain function of what it shows; it asks
//! nothing of the store. The gallery at `/{lang}/components` shows each.

pub mod beside;
pub mod button;
pub mod card;
pub mod chip;
pub mod choice;
pub mod crumbs;
pub mod details;
pub mod dialog;
pub mod empty;
pub mod facts;
pub mod field;
pub mod four;
mod gallery;
pub mod hours;
pub mod level;
pub mod notice;
pub mod pager;
pub mod pictogram;
pub mod session;
pub mod share;
pub mod steps;
pub mod summary;
pub mod table;
pub mod tag;
mod trial;
pub mod week;

pub use beside::{Beside, beside, beside_switch, own_words, own_words_alone, passage};
pub use button::{Look, link_button, named_button, submit_button};
pub use card::{Card, cards};
pub use chip::{Chip, chips};
pub use choice::{Choice, choices};
pub use crumbs::crumbs;
pub use details::details;
pub use dialog::dialog;
pub use empty::empty;
pub use facts::Facts;
pub use field::{Answer, Field, field_id};
pub use four::{Four, version_name};
pub use hours::{HoursRow, hours, open_state};
pub use level::{level, level_code};
pub use notice::{Tone, done, notice};
pub use pager::{Pager, pager};
pub use pictogram::{Pictogram, Tint, door, pictogram, tinted_door};
pub use session::{SessionRow, Standing, sessions};
pub use share::{qr, share};
pub use steps::{Pick, picks, steps};
pub use summary::summary;
pub use table::table;
pub use tag::{Mood, tag};
pub use week::{Day, week};

pub(crate) use gallery::routes;
