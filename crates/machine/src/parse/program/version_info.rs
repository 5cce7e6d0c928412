//! The version information of a Windows file: a tree of blocks, each with a length, a name and a value,
//! in which the texts stand below `StringFileInfo` and a language (`VS_VERSIONINFO` in the documentation
//! of Windows).

use voorzorg_domain::snapshot::Maker;

/// No real file has so many blocks beside each other.
const BLOCKS: usize = 64;
/// The longest text that is kept, in characters.
const LENGTH: usize = 128;

/// Adds what the version information says and `maker` does not have yet.
pub(super) fn add(resource: &[u8], maker: &mut Maker) {
    let root = Block::first(resource);
    let texts = root
        .iter()
        .flat_map(Block::children)
        .filter(|block| block.name == "StringFileInfo")
        .flat_map(|texts| texts.children())
        .flat_map(|language| language.children());
    for block in texts {
        let field = match block.name.as_str() {
            "CompanyName" => &mut maker.company,
            "ProductName" => &mut maker.product,
            "ProductVersion" => &mut maker.version,
            "OriginalFilename" => &mut maker.original_name,
            _ => continue,
        };
        if field.is_none() {
            *field = block.text();
        }
    }
}

/// One block: three numbers of two bytes (its length, the length of its value, the kind of value), its
/// name, its value and the blocks below it, each of the last two at a multiple of four bytes.
struct Block<'a> {
    name: String,
    /// The value and the blocks below it.
    content: &'a [u8],
    value_length: usize,
}

impl<'a> Block<'a> {
    /// The block at the start of `bytes`.
    fn first(bytes: &'a [u8]) -> Option<Block<'a>> {
        let bytes = bytes.get(..usize::from(number(bytes, 0)?))?;
        let value_length = usize::from(number(bytes, 2)?);
        let (name, length) = text(bytes.get(6..)?)?;
        let start = (6 + length).next_multiple_of(4);
        Some(Block {
            name,
            content: bytes.get(start..).unwrap_or_default(),
            value_length,
        })
    }

    /// The blocks below this one.
    fn children(&self) -> Vec<Block<'a>> {
        let start = self.value_length.next_multiple_of(4);
        let mut rest = self.content.get(start..).unwrap_or_default();
        let mut children = Vec::new();
        while children.len() < BLOCKS {
            let Some(child) = Block::first(rest) else {
                break;
            };
            children.push(child);
            let length = number(rest, 0).map_or(0, usize::from).next_multiple_of(4);
            rest = rest.get(length..).unwrap_or_default();
        }
        children
    }

    /// The value as a text. Its length is in bytes or in characters, depending on the program that wrote
    /// it, so the text ends where it says itself.
    fn text(&self) -> Option<String> {
        let units = units(self.content).take_while(|unit| *unit != 0);
        let text: String = char::decode_utf16(units)
            .map(|ch| ch.unwrap_or(char::REPLACEMENT_CHARACTER))
            .take(LENGTH)
            .collect();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

/// The text at the start of `bytes`, and how many bytes it takes with its end.
fn text(bytes: &[u8]) -> Option<(String, usize)> {
    let length = units(bytes).position(|unit| unit == 0)?;
    let name: Vec<u16> = units(bytes).take(length).collect();
    Some((String::from_utf16_lossy(&name), (length + 1) * 2))
}

fn units(bytes: &[u8]) -> impl Iterator<Item = u16> + '_ {
    bytes
        .chunks_exact(2)
        .filter_map(|pair| pair.try_into().ok().map(u16::from_le_bytes))
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    units(bytes.get(at..)?).next()
}
