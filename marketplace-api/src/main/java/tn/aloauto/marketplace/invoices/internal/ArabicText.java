package tn.aloauto.marketplace.invoices.internal;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/**
 * Text as a PDF must be told it: a PDF draws glyph after glyph from left to right, so Arabic letters are given the shape
 * their neighbours ask for, and what is read from right to left is turned round. Names keep their digits and Latin words.
 */
final class ArabicText {

    private static final ArabicShaping SHAPING =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL);

    private ArabicText() {}

    static String asDrawn(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(shaped(text), Bidi.LEVEL_DEFAULT_LTR);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    }

    private static String shaped(String text) {
        try {
            return SHAPING.shape(text);
        } catch (ArabicShapingException unshapeable) {
            return text;
        }
    }
}
