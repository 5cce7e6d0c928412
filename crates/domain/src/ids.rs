//! A macro for enums whose variants have a stable text id.

/// Declares an enum of plain variants, each with the id by which files, messages and output name it.
///
/// ```
/// voorzorg_domain::id_enum! {
///     /// The result of a run.
///     pub enum Outcome {
///         /// It succeeded.
///         Fine = "fine",
///         NotYet = "not-yet",
///     }
/// }
/// assert_eq!(Outcome::NotYet.id(), "not-yet");
/// assert_eq!(Outcome::from_id("fine"), Some(Outcome::Fine));
/// assert_eq!(Outcome::ALL, [Outcome::Fine, Outcome::NotYet]);
/// ```
///
/// Serde reads and writes the same id. The crate that uses this depends on `serde`.
#[macro_export]
macro_rules! id_enum {
    (
        $(#[$about:meta])*
        $vis:vis enum $name:ident {
            $($(#[$about_variant:meta])* $variant:ident = $id:literal),+ $(,)?
        }
    ) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(::serde::Serialize, ::serde::Deserialize)]
        $(#[$about])*
        $vis enum $name {
            $($(#[$about_variant])* #[serde(rename = $id)] $variant),+
        }

        impl $name {
            /// All variants, in the order of their declaration.
            pub const ALL: [$name; [$($id),+].len()] = [$($name::$variant),+];

            /// The id used in files, messages and output.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id),+
                }
            }

            /// The variant with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                match id {
                    $($id => Some($name::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
