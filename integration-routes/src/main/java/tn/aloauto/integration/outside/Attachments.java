package tn.aloauto.integration.outside;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

/** The tables attached to a mail. Text, pictures, signatures and mails inside the mail are none. */
final class Attachments {

    private static final int DEEPEST = 5;
    private static final int MOST = 20;

    private Attachments() {}

    /** @param name as the sender wrote it */
    record Attachment(String name, Part part) {}

    static List<Attachment> of(Part mail) throws MessagingException, IOException {
        List<Attachment> found = new ArrayList<>();
        collect(mail, 0, found);
        return found;
    }

    private static void collect(Part part, int depth, List<Attachment> found) throws MessagingException, IOException {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), depth + 1, found);
            }
            return;
        }
        String name = name(part);
        if (Fetched.isTable(name)) {
            found.add(new Attachment(name, part));
        }
    }

    private static String name(Part part) throws MessagingException {
        String written = part.getFileName();
        try {
            return written == null ? null : MimeUtility.decodeText(written);
        } catch (UnsupportedEncodingException unknown) {
            return written;
        }
    }
}
