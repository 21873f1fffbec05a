package tn.aloauto.marketplace.storage;

/** Where files are kept, under keys of ours: never under a name somebody chose. */
public interface FileStorage {

    /** Replaces what was there. A crash leaves the old content or the new one, never half of it. */
    void put(String key, byte[] content);

    /** @throws java.io.UncheckedIOException when nothing is kept under the key */
    byte[] get(String key);

    /** What is not there is removed already. */
    void remove(String key);
}
