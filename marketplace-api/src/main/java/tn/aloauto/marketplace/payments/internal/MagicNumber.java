package tn.aloauto.marketplace.payments.internal;

import java.util.Arrays;
import java.util.Optional;

/** What a file is by its first bytes, whatever it is called: PDF, JPEG or PNG, and nothing else. */
enum MagicNumber {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", 0xff, 0xd8, 0xff),
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);

    private final String mediaType;
    private final int[] beginning;

    MagicNumber(String mediaType, int... beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<String> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .map(kind -> kind.mediaType)
                .findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((content[i] & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
