package tn.aloauto.integration.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-8 that was once taken for Windows-1252 and saved so: « RÃ©fÃ©rence » can be told back exactly. */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Mojibake() {}

    /** The text as it was meant; unchanged when it is no such text. */
    static String undone(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 0x80;
        }
        if (plain) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notThat) {
            return text;
        }
    }

    static String[] undone(String[] cells) {
        String[] undone = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            undone[i] = undone(cells[i]);
        }
        return undone;
    }
}
