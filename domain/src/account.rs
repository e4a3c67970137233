//! Accounts of those who work with the product.

crate::vocabulary! {
    Role {
        Administrator = "administrator",
        Staff = "staff",
    }
}
