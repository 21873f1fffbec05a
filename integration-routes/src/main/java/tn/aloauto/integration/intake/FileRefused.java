package tn.aloauto.integration.intake;

import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.sentences.Sentence;

/** The file as a whole cannot be taken, for a reason that lies in the file and will not pass by waiting. */
class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence said;

    FileRefused(String reason) {
        this(Sentence.plain(reason));
    }

    FileRefused(Sentence said) {
        super(said.text());
        this.said = said;
    }

    Sentence said() {
        return said;
    }

    static Sentence header(HeaderRefused refused) {
        return Sentence.of(refused.code(), refused.getMessage(), refused.named().toArray());
    }

    static FileRefused feedGone(String feed) {
        return new FileRefused(Sentence.of("FEED_GONE", "Le flux « " + feed + " » a été retiré.", feed));
    }
}
