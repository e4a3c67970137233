//! Accounts of those who work with the product.

crate::vocabulary! {
    Role {
        Administrator = "administrator",
        Staff = "staff",
    }
}

/// Has this the form of an e-mail address: something on both sides of one @, no blank?
pub fn is_email(text: &str) -> bool {
    let blank = text.contains(|c: char| c.is_whitespace() || c.is_control());
    let (name, host) = text.split_once('@').unwrap_or_default();
    !blank && !name.is_empty() && !host.is_empty() && !host.contains('@')
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_email_has_two_sides() {
        for (text, is) in [
            ("anna@example.org", true),
            ("олена@приклад.укр", true),
            ("anna", false),
            ("@example.org", false),
            ("anna@", false),
            ("a@b@c", false),
            ("anna @example.org", false),
            ("", false),
        ] {
            assert_eq!(is_email(text), is, "{text}");
        }
    }
}
