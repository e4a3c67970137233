//! What people type, made plain before it is read: line ends, control characters and
//! characters that turn the direction of what stands around them.

/// A value as it is kept to be shown again. Databases refuse NUL.
pub(super) fn kept(value: &str) -> String {
    let value = value.replace("\r\n", "\n").replace('\r', "\n");
    value.replace('\0', " ")
}

/// One line, trimmed. Line ends and other controls, which a browser never sends in
/// such a field, become one space.
pub(super) fn line(value: &str) -> String {
    let value: String = value.chars().filter(|c| !turns(*c)).collect();
    let parts = value.split(|c: char| c.is_control() || ends_line(c));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Lines, trimmed as a whole.
pub(super) fn lines(value: &str) -> String {
    let value = value.replace("\r\n", "\n");
    let plain = value.chars().filter_map(|c| match c {
        c if ends_line(c) => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() || turns(c) => None,
        c => Some(c),
    });
    plain.collect::<String>().trim().to_owned()
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Embeddings, overrides and isolates: a text could turn what follows it. The marks
/// U+200E, U+200F and U+061C only stand for themselves, and Dari needs its joiners.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Digits of a Dari or an Arabic keyboard as the machine's.
pub(super) fn latin_digits(text: &str) -> String {
    let latin = |c: char| match c {
        '\u{6f0}'..='\u{6f9}' => char::from_digit(c as u32 - 0x6f0, 10).unwrap_or(c),
        '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10).unwrap_or(c),
        _ => c,
    };
    text.chars().map(latin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_one_line_and_lines_stay_lines() {
        let typed = "\u{202e} Salle\r\n\t12\u{7}bis\u{2066}\u{2028}";
        assert_eq!(line(typed), "Salle 12 bis");
        assert_eq!(lines(typed), "Salle\n 12bis");
        assert_eq!(lines("un\r\n\r\ndeux\rtrois\n"), "un\n\ndeux\ntrois");
        let dari = "می\u{200c}خوانم\u{a0}: 12\u{200f}";
        assert_eq!(
            (line(dari), lines(dari)),
            (dari.to_owned(), dari.to_owned())
        );
    }

    proptest! {
        #[test]
        fn whatever_is_typed_becomes_plain(
            text in "(\\PC|[\\x00-\\x20\u{7f}-\u{9f}\u{2028}-\u{202e}\u{2066}-\u{2069}]){0,40}"
        ) {
            for typed in [text.clone(), kept(&text)] {
                let (line, lines) = (line(&typed), lines(&typed));
                prop_assert!(!line.contains(|c: char| c.is_control() || ends_line(c) || turns(c)));
                let strange = |c: char| c != '\n' && (c.is_control() || ends_line(c) || turns(c));
                prop_assert!(!lines.contains(strange));
                for plain in [&line, &lines] {
                    prop_assert_eq!(plain.trim(), plain);
                }
                prop_assert_eq!(super::line(&line), line.as_str());
                prop_assert_eq!(super::lines(&lines), lines.as_str());
                let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
                prop_assert_eq!(letters(&line), letters(&typed), "no letter is lost");
                prop_assert_eq!(letters(&lines), letters(&typed));
            }
        }
    }
}
