package tn.aloauto.integration.intake;

import java.nio.file.Path;
import tn.aloauto.integration.mapping.HeaderRefused;

/** The file misses columns its mapping needs. */
final class HeaderChanged extends FileRefused {

    private static final long serialVersionUID = 1L;

    private final transient Feed feed;
    private final transient Path original;
    private final String missing;

    HeaderChanged(HeaderRefused refused, Feed feed, Path original) {
        super(FileRefused.header(refused));
        this.feed = feed;
        this.original = original;
        this.missing = refused.named().isEmpty() ? "" : refused.named().get(0);
    }

    /** The columns it misses. */
    String missing() {
        return missing;
    }

    Feed feed() {
        return feed;
    }

    Path original() {
        return original;
    }
}
