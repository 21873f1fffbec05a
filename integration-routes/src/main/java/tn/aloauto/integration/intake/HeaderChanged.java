package tn.aloauto.integration.intake;

import java.nio.file.Path;
import tn.aloauto.integration.mapping.HeaderRefused;

/** The file misses columns its mapping needs. */
final class HeaderChanged extends FileRefused {

    private static final long serialVersionUID = 1L;

    private final transient Feed feed;
    private final transient Path original;

    HeaderChanged(HeaderRefused refused, Feed feed, Path original) {
        super(refused.getMessage());
        this.feed = feed;
        this.original = original;
    }

    Feed feed() {
        return feed;
    }

    Path original() {
        return original;
    }
}
