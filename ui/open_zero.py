"""Makes the open zero of running text, `voorzorg-zero-400.woff2` and `-700`.

The zero of Atkinson Hyperlegible Next has a slash and no other form, and in a date a slashed zero
looks like another letter. This takes its outer shape, puts the counter of the capital O into it, and
keeps nothing else of the font. Run with fonttools and brotli installed: python3 ui/open_zero.py
"""

from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent / "app/fonts"
# The licence asks for another name for what is changed.
FAMILY = "Voorzorg Zero"


def contours(glyphs, name):
    """The contours of a glyph, the largest first, each with its bounds."""
    pen = RecordingPen()
    glyphs[name].draw(pen)
    found, current = [], RecordingPen()
    for operator, points in pen.value:
        current.value.append((operator, points))
        if operator == "closePath":
            bounds = BoundsPen(None)
            current.replay(bounds)
            found.append((current, bounds.bounds))
            current = RecordingPen()
    return sorted(found, key=lambda one: one[1][0] - one[1][2])


def open_zero(weight):
    font = TTFont(FONTS / f"atkinson-{weight}.woff2")
    glyphs = font.getGlyphSet()
    outer, box = contours(glyphs, "zero")[0]
    (_, around), (counter, inside) = contours(glyphs, "O")
    # As thick at its sides as the O, and as high inside.
    left = box[0] + inside[0] - around[0]
    right = box[2] - (around[2] - inside[2])
    scale = (right - left) / (inside[2] - inside[0])
    pen = TTGlyphPen(None)
    outer.replay(pen)
    counter.replay(TransformPen(pen, (scale, 0, 0, 1, left - inside[0] * scale, 0)))
    font["glyf"]["zero"] = pen.glyph()
    options = Options()
    options.flavor, options.hinting, options.layout_features = "woff2", False, []
    options.name_IDs, options.notdef_outline = [1, 2, 4, 6], True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord("0")])
    subsetter.subset(font)
    for record in font["name"].names:
        record.string = FAMILY if record.nameID in (1, 4) else f"VoorzorgZero-{weight}"
    font.flavor = "woff2"
    font.save(FONTS / f"voorzorg-zero-{weight}.woff2")


for weight in (400, 700):
    open_zero(weight)
