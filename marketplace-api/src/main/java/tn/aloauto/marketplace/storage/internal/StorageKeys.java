package tn.aloauto.marketplace.storage.internal;

import java.util.regex.Pattern;

/** What a key of ours looks like, wherever files are kept: no way out of the folder, nothing a bucket reads otherwise. */
final class StorageKeys {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}(/[a-z0-9-]{1,60}){1,3}");

    private StorageKeys() {}

    static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of ours: " + key);
        }
        return key;
    }
}
