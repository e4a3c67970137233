### The component gallery at /components (demo mode only).

## Page

components-title = The components
components-intro = Each piece of the site, with its variants, in both reading directions.

## Sections

components-section-buttons = Buttons
components-section-cards = Cards
components-section-badges = Badges
components-section-notices = Notices
components-section-forms = Forms
components-section-filters = Filters
components-section-tables = Tables
components-section-timetable = Timetable
components-section-hours = Hours
components-section-share = Share
components-section-dialog = Dialogs
components-section-pictograms = Pictograms
components-section-text = Text and headings
components-section-languages = Four languages side by side

## Variants and samples

components-variant-plain = Plain
components-variant-strong = Main
components-variant-quiet = Quiet
components-variant-danger = Careful
components-variant-disabled = Inactive
components-variant-long = Long text
components-sample-label = Your city
components-sample-hint = For example: Paris
components-sample-sentence = The course starts tomorrow in the garden room.
components-sample-success = It is saved.
components-sample-warning = The room has changed.
components-section-try = A form that answers
components-try-file = A file
components-try-keep = Keep
components-try-drop = Drop
components-try-download = Download an example
components-try-open = Open the question
